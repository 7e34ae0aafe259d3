using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Resolution;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Sds.Clauses;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Asks what a name means where nothing is wrong if it means nothing.</summary>
internal static class Probe
{
    private const string Ambiguous = "OSS2632";

    /// <summary>The row that a name means; null where it means none.</summary>
    public static BoundRow? Row(ClauseScope names, SourceText source, TextSpan span) =>
        Path(source, span) is { } path && new ClauseBinder(names, source, new([])).Row(path) is { } row ? row : null;

    /// <summary>The entity that a noun means; null where it means none.</summary>
    public static EntitySymbol? Entity(ClauseScope names, SourceText source, PathSyntax path) =>
        new ClauseBinder(names, source, new([])).Entity(path);

    /// <summary>The value that a path means; null where it means none.</summary>
    public static BoundExpression? Value(ClauseScope names, SourceText source, PathSyntax path) =>
        new ClauseBinder(names, source, new([])).Value(path);

    /// <summary>Whether a path means nothing at all, and not just several things.</summary>
    public static bool IsNothing(ClauseScope names, SourceText source, PathSyntax path)
    {
        var problems = new ClauseProblems([]);
        return new ClauseBinder(names, source, problems).Value(path) is null && problems.Reason?.Descriptor.Code != Ambiguous;
    }

    /// <summary>The names and dots that a part of a file consists of, as a path; null where they are none.</summary>
    public static PathSyntax? Path(SourceText source, TextSpan span)
    {
        var tokens = new List<SyntaxToken>();
        var start = span.Start;
        for (var at = span.Start; at <= span.End; at++)
        {
            if (at == span.End || source.Text[at] == '.')
            {
                tokens.Add(new((ushort)SdsTokenKind.Identifier, start, start, at));
                if (at < span.End)
                {
                    tokens.Add(new((ushort)SdsTokenKind.Dot, at, at, at + 1));
                }

                start = at + 1;
            }
        }

        var run = SyntaxTokenList.Create(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(tokens));
        return (SdsClauses.Parse(source, run, ClauseForm.MetricPhrase).Tree as NamePhraseSyntax)?.Name;
    }
}
