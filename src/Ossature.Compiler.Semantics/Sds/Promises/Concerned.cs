using Ossature.Compiler.Semantics.Sds.Bound;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>Which modules an invariant of the system concerns.</summary>
internal static class Concerned
{
    /// <summary>
    /// The module, where it is only one. Nothing is said of a life cycle: it is always about one entity, and what happens to its rows may
    /// be up to all modules.
    /// </summary>
    public static string? Only(BoundInvariant invariant)
    {
        var mentions = new Mentions();
        switch (invariant)
        {
            case ConditionInvariant condition:
                mentions.Add(condition.Condition);
                break;
            case ImplicationInvariant implication:
                mentions.Add(implication.Premise);
                mentions.Add(implication.Conclusion);
                break;
            case QuotaInvariant quota:
                mentions.Add(quota.Entity);
                break;
            case ProductionInvariant production:
                mentions.Add(production.Cause);
                mentions.Add(production.Product);
                break;
            case ExistenceInvariant existence:
                mentions.Add(existence.Subject);
                mentions.Add(existence.Counterpart);
                break;
        }

        if (mentions.Modules.Count != 1)
        {
            return null;
        }

        foreach (var module in mentions.Modules)
        {
            return module;
        }

        return null;
    }
}
