using Ossature.CommandLine.Output;
using Ossature.CommandLine.Projects;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Graph.Rendering;

namespace Ossature.CommandLine.Commands;

/// <summary><c>ossc graph</c>: which specification depends on which, and in what order they can be built. Cycles are drawn too.</summary>
internal static class GraphCommand
{
    public static int Run(Invocation invocation, IReadOnlyList<string> paths, GraphForm form)
    {
        var diagnostics = new DiagnosticBag();
        if (LoadedProject.Open(invocation, paths, diagnostics) is not { } project)
        {
            return invocation.Fail(diagnostics, ExitCode.Usage);
        }

        var graph = project.Workspace.Compilation.Graph;
        invocation.Results.Write(
            invocation.Settings.Json ? GraphJson.Render(graph, project.Diagnostics) : Text(DrawnGraph.Of(graph), form)
        );
        return project.PointAtErrors(invocation);
    }

    private static string Text(DrawnGraph graph, GraphForm form) =>
        form switch
        {
            GraphForm.Mermaid => MermaidText.Render(graph),
            GraphForm.Dot => DotText.Render(graph),
            _ when graph.Nodes.IsEmpty => "no specifications\n",
            _ => $"{TreeText.Render(graph)}\n{OrderText.Render(graph)}",
        };
}
