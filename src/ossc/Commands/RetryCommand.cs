using Ossature.CommandLine.Building;
using Ossature.CommandLine.Output;
using Ossature.CommandLine.Projects;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Inspection;
using Ossature.Compiler.Emit.Plans;
using Ossature.Compiler.Incremental.State;

namespace Ossature.CommandLine.Commands;

/// <summary><c>ossc retry</c>: a build of what failed, or of chosen tasks whatever is recorded of them.</summary>
internal static class RetryCommand
{
    public static Task<int> RunAsync(
        Invocation invocation,
        IReadOnlyList<string> paths,
        BuildRequest request,
        string? from,
        string? only,
        CancellationToken interrupted
    )
    {
        TaskSelection fresh =
            from is not null ? new TaskSelection.From(from)
            : only is not null ? new TaskSelection.Only(only)
            : new TaskSelection.None();
        return fresh is TaskSelection.None && !HasFailed(invocation, paths)
            ? Task.FromResult(Nothing(invocation))
            : BuildCommand.RunAsync(invocation, paths, request with { Fresh = fresh }, interrupted);
    }

    /// <summary>Whether a task failed the last time; true also where project or plan cannot be read, which the build then reports.</summary>
    private static bool HasFailed(Invocation invocation, IReadOnlyList<string> paths)
    {
        if (ProjectLocator.Locate(invocation, paths, new DiagnosticBag()) is not { } target)
        {
            return true;
        }

        var state = BuildState.Open(invocation.Files, target.Root + "/.ossature").State;
        return state.Failed.Any()
            || LoadedProject.Open(invocation, target).LoadPlan().Plan is not { } plan
            || plan.Tasks.Any(task => PlanTaskStatus.Of(task, state).Status == PlanTaskStatus.Failed);
    }

    private static int Nothing(Invocation invocation)
    {
        invocation.Progress.Write(
            "no task has failed, so there is nothing to retry; `--only` and `--from` run tasks again that did not fail\n",
            Paint.Good
        );
        return ExitCode.Fine;
    }
}
