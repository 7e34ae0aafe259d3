using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Binding;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>Says what is wrong with names in contracts and system invariants.</summary>
/// <param name="clause">Where the clause stands.</param>
/// <param name="problems">What is wrong with it so far.</param>
internal sealed class ManifestProblems(ClauseScope clause, ClauseProblems problems)
{
    /// <summary>Nothing that the clause may name has the name.</summary>
    public void Unknown(string name, Location place)
    {
        if (clause.Contract is not null && OwnerOf(name) is { } module)
        {
            problems.Fault(found => found.NotOfAParty(place, name, module));
            return;
        }

        var (help, fix) = NearNames.Suggest(place, name, clause.Visible.Names());
        Unknown(place, $"name `{name}`", name, help, fix);
    }

    /// <summary>The module that is written in front of a name has none such that the clause may name, or is none.</summary>
    public void Foreign(NameFailure.Foreign its)
    {
        var full = $"{its.Module}/{its.Name}";
        if (Find(clause.Visible, its.Module) is { } module)
        {
            var (help, fix) = NearNames.Suggest(its.Location, its.Name, new Visibility([module]).Names());
            Unknown(its.Location, $"name `{full}`", full, help, fix);
        }
        else if (clause.Beyond is { } all && Find(all, its.Module) is not null)
        {
            problems.Fault(found => found.NotOfAParty(its.Location, full, its.Module));
        }
        else
        {
            var place = Location.Of(its.Location.Source!, new(its.Location.Span.Start, its.Module.Length));
            var (help, fix) = NearNames.Suggest(place, its.Module, clause.Visible.Modules.ConvertAll(known => known.Name));
            Unknown(place, $"module `{its.Module}`", full, help, fix);
        }
    }

    /// <summary>Several modules expose an event of the name.</summary>
    public void Ambiguous(NameFailure.Ambiguous its) =>
        problems.Fault(found => found.ExposedTwice(its.Location, its.Name, NameProblems.List(its.Meanings), its.Meanings[0]));

    private void Unknown(Location place, string what, string name, string help, CodeFix? fix)
    {
        if (clause.Contract is { } contract)
        {
            problems.Fault(found => found.UnknownInContract(place, name, contract.Left.Name, contract.Right.Name, help, fix));
        }
        else
        {
            problems.Fault(found => found.UnknownInSystemInvariant(place, what, help, fix));
        }
    }

    private static BoundModule? Find(Visibility visible, string name) => visible.Modules.Find(its => its.Name == name);

    /// <summary>The module that exposes or owns a name, and is no party of the contract; null if there is none.</summary>
    private string? OwnerOf(string name)
    {
        if (clause.Beyond is not { } all)
        {
            return null;
        }

        var place = Location.OfFile(name);
        return new ModuleNames(new(clause with { Visible = all, Progress = null }))
                .Find(name, HeadResolver.Candidates(name), place, out _)
                ?.Module
            ?? (all.FindEvents(name) is [var first, ..] ? first.Module : null);
    }
}
