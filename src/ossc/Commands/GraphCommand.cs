using Ossature.CommandLine.Output;
using Ossature.CommandLine.Projects;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Graph.Rendering;
using Ossature.Compiler.Semantics.Sds.Drawing;

namespace Ossature.CommandLine.Commands;

/// <summary>
/// <c>ossc graph</c>: which specification depends on which, in what order they can be built, and what crosses between the modules of a system.
/// Cycles are drawn too.
/// </summary>
internal static class GraphCommand
{
    public static int Run(Invocation invocation, IReadOnlyList<string> paths, GraphForm form)
    {
        var diagnostics = new DiagnosticBag();
        if (LoadedProject.Open(invocation, paths, diagnostics) is not { } project)
        {
            return invocation.Fail(diagnostics, ExitCode.Usage);
        }

        var compilation = project.Workspace.Compilation;
        var system = compilation.DescribedSystem is { } described ? DrawnSystem.Of(described) : null;
        invocation.Results.Write(
            invocation.Settings.Json
                ? GraphJson.Render(compilation.Graph, system, project.Diagnostics)
                : Text(DrawnGraph.Of(compilation.Graph), system, form)
        );
        return project.PointAtErrors(invocation);
    }

    private static string Text(DrawnGraph graph, DrawnSystem? system, GraphForm form) =>
        form switch
        {
            GraphForm.Mermaid => MermaidText.Render(graph) + (system is null ? "" : SystemMermaid.Render(system)),
            GraphForm.Dot => DotText.Render(graph, system is null ? "" : SystemDot.Render(system)),
            _ when system is null => Text(graph),
            _ when graph.Nodes.IsEmpty => SystemText.Render(system),
            _ => $"{Text(graph)}\n{SystemText.Render(system)}",
        };

    private static string Text(DrawnGraph graph) =>
        graph.Nodes.IsEmpty ? "no specifications\n" : $"{TreeText.Render(graph)}\n{OrderText.Render(graph)}";
}
