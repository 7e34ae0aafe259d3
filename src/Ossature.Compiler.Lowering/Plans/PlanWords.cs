using System.Collections.Immutable;

namespace Ossature.Compiler.Lowering.Plans;

/// <summary>How states and kinds of tasks are written in a plan file.</summary>
internal static class PlanWords
{
    public static readonly ImmutableArray<string> Statuses = [.. Enum.GetNames<PlanStatus>().Select(Word)];

    public static readonly ImmutableArray<string> Kinds =
    [
        .. Enum.GetValues<TaskKind>().Where(kind => kind != TaskKind.Interface).Select(kind => Word(kind.ToString())),
    ];

    public static string Of(TaskKind kind) => Kinds[(int)kind];

    private static string Word(string name) => name.ToLowerInvariant();
}
