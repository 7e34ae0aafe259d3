using Ossature.CommandLine.Output;
using Ossature.CommandLine.Projects;
using Ossature.CommandLine.Scaffolding;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Coverage;

namespace Ossature.CommandLine.Commands;

/// <summary>The file of accepted opaque clauses in the folder of a project.</summary>
internal sealed class RatchetFile(Invocation invocation, LoadedProject project)
{
    private readonly string path = $"{project.Root.TrimEnd('/')}/{OpaqueRatchet.FileName}";

    /// <summary>How clauses differ from what the file accepts; a file that is not there accepts none.</summary>
    public RatchetChange Compare(IEnumerable<ClauseEntry> clauses) =>
        OpaqueRatchet
            .Parse(invocation.Files.FileExists(path) ? invocation.Files.ReadSource(path, OpaqueRatchet.FileName).Text : "")
            .Compare(clauses);

    /// <summary>Writes the file. A project with errors has clauses that nobody knows, so its file stays as it is.</summary>
    public int Update(IReadOnlyCollection<ClauseEntry> clauses)
    {
        if (project.HasErrors)
        {
            invocation.Progress.Write($"`{OpaqueRatchet.FileName}` was not written\n", Paint.Error);
            return project.PointAtErrors(invocation);
        }

        var diagnostics = new DiagnosticBag();
        if (!ScaffoldWriter.TryWrite(invocation, path, OpaqueRatchet.Render(clauses), diagnostics))
        {
            return invocation.Fail(diagnostics);
        }

        var opaque = clauses.Count(clause => clause.Status == ClauseStatus.Opaque);
        invocation.Progress.Write($"wrote {invocation.Show(path)}: {Invocation.Count(opaque, "opaque clause")}\n", Paint.Good);
        return ExitCode.Fine;
    }
}
