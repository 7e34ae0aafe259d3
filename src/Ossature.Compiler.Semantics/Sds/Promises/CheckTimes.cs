using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>Binds the modifiers of invariants and guarantees.</summary>
/// <param name="find">Finds the apis and actions that a modifier may name.</param>
internal sealed class CheckTimes(Func<RunNames> find)
{
    private static readonly ImmutableArray<CheckTime> Always = [new AfterEveryOperation()];
    private static readonly string[] Known = ["always", "eventually_consistent"];
    private RunNames? runs;

    /// <summary>When an invariant is checked: after every operation, unless its modifiers say otherwise.</summary>
    public ImmutableArray<CheckTime> Bind(OpenClause clause, ImmutableArray<ClauseModifierSyntax> modifiers) =>
        Bind(clause, modifiers, Always);

    /// <summary>When an invariant is checked.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="modifiers">Its modifiers.</param>
    /// <param name="unmodified">When it is checked if it has none.</param>
    public ImmutableArray<CheckTime> Bind(
        OpenClause clause,
        ImmutableArray<ClauseModifierSyntax> modifiers,
        ImmutableArray<CheckTime> unmodified
    )
    {
        if (modifiers.IsEmpty)
        {
            return unmodified;
        }

        var times = ImmutableArray.CreateBuilder<CheckTime>(modifiers.Length);
        foreach (var modifier in modifiers)
        {
            if (Bind(clause, modifier) is { } time)
            {
                times.Add(time);
            }
        }

        return times.Count > 0 ? times.DrainToImmutable() : unmodified;
    }

    private CheckTime? Bind(OpenClause clause, ClauseModifierSyntax modifier)
    {
        var name = clause.Text(modifier.Name.Span);
        switch (name)
        {
            case "always":
                return new AfterEveryOperation();
            case "eventually_consistent":
                return new OnceQuiet();
        }

        if (!name.StartsWith(RunNames.Prefix, StringComparison.Ordinal))
        {
            clause.Problems.Remark(found =>
            {
                var written = clause.Locate(modifier.Name.Span);
                var (help, fix) = NearNames.Suggest(written, name, Known);
                found.UnknownDecorator(written, name, help, fix);
            });
            return null;
        }

        runs ??= find();
        if (runs.Find(name) is { } run)
        {
            return run;
        }

        clause.Problems.Fault(found =>
        {
            var written = clause.Locate(modifier.Name.Span);
            var (help, fix) = NearNames.Suggest(written, name, runs.Names());
            found.UnknownCheckTime(written, name, help, fix);
        });
        return null;
    }
}
