using Ossature.Compiler.Semantics.Sds.Bound;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>What is promised, and what a promise follows from.</summary>
internal static class Occurrences
{
    /// <summary>The module that an event or an entity is of.</summary>
    public static string ModuleName(this BoundOccurrence occurrence) =>
        occurrence switch
        {
            EventOccurrence its => its.Event.Module,
            RowOccurrence rows => rows.Entity.Module,
            _ => "",
        };

    /// <summary>The name as paths of promises show it.</summary>
    public static string DisplayName(this BoundOccurrence occurrence) =>
        occurrence switch
        {
            EventOccurrence its => its.Event.ToString(),
            RowOccurrence rows => rows.Entity.Name,
            _ => "",
        };
}
