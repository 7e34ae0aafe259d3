using Ossature.CommandLine.Output;
using Ossature.CommandLine.Projects;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Drawing;

namespace Ossature.CommandLine.Commands;

/// <summary><c>ossc graph --machines</c>: the state machines of one module.</summary>
internal static class MachinesCommand
{
    public static int Run(Invocation invocation, IReadOnlyList<string> paths, string name)
    {
        var diagnostics = new DiagnosticBag();
        if (LoadedProject.Open(invocation, paths, diagnostics) is not { } project)
        {
            return invocation.Fail(diagnostics, ExitCode.Usage);
        }

        var system = project.Workspace.Compilation.DescribedSystem;
        if (system?.FindModule(name) is null)
        {
            var known = system?.Modules.Select(its => its.Name).ToArray() ?? [];
            var help = known.Length == 0 ? "the project has no module" : NearNames.Help(name, known);
            diagnostics.MachinesOfUnknownModule(Location.OfFile("ossc"), name, help);
            return invocation.Fail(diagnostics, ExitCode.Usage);
        }

        var machines = system.Specs.Where(spec => spec.Module == name).SelectMany(spec => spec.Machines).ToArray();
        invocation.Results.Write(
            invocation.Settings.Json ? MachineJson.Render(name, machines, project.Diagnostics) : MachineMermaid.Render(machines)
        );
        if (machines.Length == 0)
        {
            invocation.Progress.Write($"`{name}` has no state machine\n");
        }

        return project.PointAtErrors(invocation);
    }
}
