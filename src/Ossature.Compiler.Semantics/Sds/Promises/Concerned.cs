using Ossature.Compiler.Semantics.Sds.Bound;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>Which modules an invariant of the system concerns.</summary>
internal static class Concerned
{
    /// <summary>
    /// The module, where it is only one. Nothing is said of what rows come to, what they cause and what they need: that may be up to other
    /// modules than those that are named.
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
