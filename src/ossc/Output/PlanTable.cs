using Ossature.Compiler.Lowering.Plans;

namespace Ossature.CommandLine.Output;

/// <summary>The tasks of a plan, one line each.</summary>
internal static class PlanTable
{
    public static string Render(Plan plan) =>
        TextTable.Render([
            .. plan.Tasks.Select(task =>
                new[] { task.Id, task.Kind.ToString().ToLowerInvariant(), task.Spec, task.Title, string.Join(", ", task.Outputs) }
            ),
        ]);
}
