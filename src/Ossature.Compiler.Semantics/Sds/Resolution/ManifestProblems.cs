using Ossature.Compiler.Diagnostics;
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
        var (help, fix) = NearNames.Suggest(place, name, clause.Visible.Names());
        if (clause.Contract is not { } contract)
        {
            problems.Fault(found => found.UnknownInSystemInvariant(place, name, help, fix));
        }
        else if (OwnerOf(name) is { } module)
        {
            problems.Fault(found => found.NotOfAParty(place, name, module));
        }
        else
        {
            problems.Fault(found => found.UnknownInContract(place, name, contract.Left.Name, contract.Right.Name, help, fix));
        }
    }

    /// <summary>Several modules expose an event of the name.</summary>
    public void Ambiguous(NameFailure.Ambiguous its) =>
        problems.Fault(found => found.ExposedTwice(its.Location, its.Name, NameProblems.List(its.Meanings), its.Meanings[0]));

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
