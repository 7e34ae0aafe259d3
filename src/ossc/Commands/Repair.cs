using Ossature.CommandLine.Output;
using Ossature.CommandLine.Projects;
using Ossature.Compiler;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Diagnostics.Rendering;

namespace Ossature.CommandLine.Commands;

/// <summary>One <c>ossc check --fix</c>: applies fixes until none is left.</summary>
internal sealed class Repair(Invocation invocation, IReadOnlyList<string> paths)
{
    /// <summary>A fix may bring another one to light; one that brings itself to light again must not go on for ever.</summary>
    private const int MostRounds = 10;

    private readonly List<Diagnostic> repaired = [];
    private readonly HashSet<string> files = new(StringComparer.Ordinal);

    /// <summary>What was fixed.</summary>
    public IReadOnlyCollection<Diagnostic> Repaired => repaired;

    /// <summary>What was done, as a sentence.</summary>
    public string Summary =>
        repaired.Count == 0
            ? "nothing to fix"
            : $"fixed {Invocation.Count(repaired.Count, "problem")} in {Invocation.Count(files.Count, "file")}";

    /// <summary>Writes the files of a project and gives the project as it is then.</summary>
    public LoadedProject Run(LoadedProject project)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var written = ProjectFixes.Write(project.Workspace, project.Checked);
            if (written.IsEmpty)
            {
                break;
            }

            foreach (var file in written)
            {
                files.Add(file.Before.Path);
                repaired.AddRange(file.Fixed);
                foreach (var diagnostic in file.Fixed)
                {
                    var (line, column) = diagnostic.Location.Start;
                    var done = $"{file.Before.Path}:{line}:{column}: {diagnostic.Code}: {diagnostic.Fix?.Title}";
                    invocation.Progress.Write(PrintableText.OneLine(done) + "\n", Paint.Faint);
                }
            }

            project = LoadedProject.Open(invocation, paths, new()) ?? project;
        }

        return project;
    }
}
