using System.Collections.Immutable;
using Ossature.CommandLine.Output;
using Ossature.CommandLine.Projects;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Plans;
using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Lowering.Plans;

namespace Ossature.CommandLine.Commands;

/// <summary><c>ossc status</c>: how the tasks stand after the last build. Nothing is run and nothing is written.</summary>
internal static class StatusCommand
{
    private sealed record TaskStatus(PlanTask Task, string Status, string Reason);

    public static int Run(Invocation invocation, IReadOnlyList<string> paths)
    {
        var diagnostics = new DiagnosticBag();
        if (LoadedProject.Open(invocation, paths, diagnostics) is not { } project)
        {
            return invocation.Fail(diagnostics, ExitCode.Usage);
        }

        if (project.LoadPlan() is not { Plan: { } plan })
        {
            // Without a plan there is nothing to tell about tasks; what stands in its way is what `check` tells.
            return invocation.Fail(project.HasErrors ? project.Diagnostics : project.LoadPlan().Diagnostics);
        }

        var opened = BuildState.Open(invocation.Files, project.Workspace.StateFolder);
        foreach (var fault in opened.Faults)
        {
            invocation.Progress.Write(fault + "\n", Paint.Warning);
        }

        var statuses = InterfaceTasks
            .AddTo(plan, project.Workspace.Compilation.Bound)
            .Tasks.Select(task => StatusOf(task, opened.State))
            .ToImmutableArray();
        invocation.Results.Write(invocation.Settings.Json ? Json(statuses) : Text(project, statuses));
        return ExitCode.Fine;
    }

    private static TaskStatus StatusOf(PlanTask task, BuildState state) =>
        task.Status switch
        {
            PlanStatus.Manual => new(task, "manual", "the author's own work"),
            PlanStatus.Skipped => new(task, "skipped", "left out by the plan"),
            _ when state.FindFailed(task.Id) is { } failed => new(task, "failed", failed.Message),
            _ when state.FindDone(task.Id) is not null => new(task, "done", ""),
            PlanStatus.Done => new(task, "pending", "its outputs will be adopted by the next build"),
            _ => new(task, "pending", "not built yet"),
        };

    private static string Json(ImmutableArray<TaskStatus> statuses) =>
        JsonText.Indented(json =>
        {
            json.WriteStartArray("tasks");
            foreach (var status in statuses)
            {
                json.WriteStartObject();
                json.WriteString("id", status.Task.Id);
                json.WriteString("status", status.Status);
                json.WriteString("reason", status.Reason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    private static string Text(LoadedProject project, ImmutableArray<TaskStatus> statuses)
    {
        var specs = statuses.Select(status => status.Task.Spec).Distinct(StringComparer.Ordinal).Count();
        var header =
            $"{project.Options.Project.Name} - {Invocation.Count(specs, "spec")}, {Invocation.Count(statuses.Length, "task")}\n";
        if (statuses.IsEmpty)
        {
            return header + "no plan yet: give a specification an architecture (`ossc new NAME -t amd`), then run `ossc plan`\n";
        }

        return header
            + TextTable.Render([
                .. statuses.Select(status =>
                    new[] { status.Task.Id, status.Status, status.Task.Spec, status.Task.Title, status.Reason }
                ),
            ]);
    }
}
