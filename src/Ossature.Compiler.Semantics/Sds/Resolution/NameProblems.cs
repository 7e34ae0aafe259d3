using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>Says what is wrong with the names and types of a clause.</summary>
/// <param name="clause">Where the clause stands.</param>
/// <param name="source">The file.</param>
/// <param name="problems">What is wrong with it so far.</param>
internal sealed class NameProblems(ClauseScope clause, SourceText source, ClauseProblems problems)
{
    private const int MostListed = 8;

    public ClauseProblems Clause => problems;

    public Location Locate(TextSpan span) => Location.Of(source, span);

    /// <summary>A name means nothing.</summary>
    public void Report(NameFailure failure)
    {
        switch (failure)
        {
            case NameFailure.Unknown or NameFailure.Ambiguous when clause.IsIncomplete:
            case NameFailure.Echo:
                problems.FaultSilently();
                break;
            case NameFailure.Unknown its when clause.IsManifest && (its.IsCapital || its.Wanted != WantedName.Any):
                new ManifestProblems(clause, problems).Unknown(its.Name, its.Location);
                break;
            case NameFailure.Foreign its when clause.IsManifest:
                new ManifestProblems(clause, problems).Foreign(its);
                break;
            case NameFailure.Ambiguous { IsEvent: true } its when clause.IsManifest:
                new ManifestProblems(clause, problems).Ambiguous(its);
                break;
            case NameFailure.Unknown { Wanted: WantedName.Event } its:
                problems.Fault(found =>
                {
                    var (help, fix) = NearNames.Suggest(its.Location, its.Name, clause.Visible.Names());
                    if (clause.IsInvariant)
                    {
                        found.UnknownEventFact(its.Location, its.Name, help, fix);
                    }
                    else
                    {
                        found.UnknownEmittedEvent(its.Location, its.Name, help, fix);
                    }
                });
                break;
            case NameFailure.Unknown { IsCapital: true } its:
                problems.Fault(found =>
                {
                    var (help, fix) = NearNames.Suggest(its.Location, its.Name, clause.Visible.Names());
                    found.UnknownClauseEntity(its.Location, its.Name, help, fix);
                });
                break;
            case NameFailure.Unknown its:
                problems.MakeOpaque(found =>
                {
                    var known = NamesInScope();
                    var near = NearNames.Nearest(its.Name, known);
                    found.UnresolvedName(
                        its.Location,
                        its.Name,
                        near is null ? "write a name that is known here" : $"write `{near}`, if that is meant",
                        NearNames.Suggest(its.Location, its.Name, known).Fix
                    );
                });
                break;
            case NameFailure.Ambiguous its:
                problems.Fault(found => found.AmbiguousName(its.Location, its.Name, List(its.Meanings), "write the full name"));
                break;
            case NameFailure.NoMember its:
                problems.Fault(found =>
                {
                    var (help, fix) = NearNames.Suggest(its.Location, its.Name, its.Members);
                    found.UnknownMember(its.Location, $"{its.Path}.{its.Name}", help, fix);
                });
                break;
            case NameFailure.Foreign its:
                problems.Fault(found => found.NameNotVisible(its.Location, its.Module, its.Name));
                break;
            case NameFailure.NotConnected its:
                problems.Fault(found => found.EntitiesNotConnected(its.Location, its.From.Name, its.To.Name));
                break;
            case NameFailure.ConnectedTwice its:
                problems.Fault(found =>
                    found.AmbiguousName(
                        its.Location,
                        its.Entity.Name,
                        List(its.References),
                        "say with `where` which rows are meant"
                    )
                );
                break;
        }
    }

    /// <summary>Two values cannot be used with each other.</summary>
    public void DoNotFit(TextSpan span, string left, string leftType, string sign, string right, string rightType) =>
        problems.Fault(found => found.IncompatibleOperands(Locate(span), left, leftType, right, rightType, sign));

    /// <summary>Two values cannot be used with each other.</summary>
    public void DoNotFit(TextSpan left, SdsType leftType, TextSpan sign, TextSpan right, SdsType rightType) =>
        DoNotFit(
            TextSpan.FromBounds(left.Start, right.End),
            source.ToString(left),
            leftType.ToString(),
            source.ToString(sign),
            source.ToString(right),
            rightType.ToString()
        );

    /// <summary>A word is no member of the enumeration that it is compared with.</summary>
    public void NotAMember(TextSpan span, BoundExpression? of, EnumType members) =>
        problems.Fault(found =>
        {
            var (place, word) = (Locate(span), source.ToString(span));
            var (help, fix) = NearNames.Suggest(place, word, members.Members);
            found.NoSuchEnumMember(
                place,
                word,
                of is FieldValue { Field: var field } ? field.ToString() : members.ToString(),
                help,
                fix
            );
        });

    /// <summary>Names in a sentence.</summary>
    public static string List(ImmutableArray<string> meanings)
    {
        var shown = string.Join("`, `", meanings.AsSpan()[..Math.Min(meanings.Length, MostListed)].ToArray());
        return meanings.Length > MostListed ? $"`{shown}` and {meanings.Length - MostListed} more" : $"`{shown}`";
    }

    private List<string> NamesInScope()
    {
        var names = new List<string>();
        foreach (var local in clause.Locals)
        {
            names.Add(local.Name);
        }

        foreach (var context in clause.Context)
        {
            names.Add(context.Noun);
            foreach (var field in context.Fields)
            {
                names.Add(field.Name);
            }

            foreach (var edge in context.Edges)
            {
                names.Add(edge.Other(context).Noun);
            }
        }

        return names;
    }
}
