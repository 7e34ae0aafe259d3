using Ossature.CommandLine.Projects;
using Ossature.Compiler;
using Ossature.Compiler.Diagnostics;

namespace Ossature.CommandLine.Commands;

/// <summary><c>ossc fmt</c>: gives specification files their layout, or says which do not have it.</summary>
internal static class FormatCommand
{
    public static int Run(Invocation invocation, IReadOnlyList<string> paths, bool check)
    {
        var diagnostics = new DiagnosticBag();
        if (ProjectLocator.Locate(invocation, paths, diagnostics) is not { } target)
        {
            return invocation.Fail(diagnostics, ExitCode.Usage);
        }

        var found = SpecFormatter.FindFiles(invocation.Files, target.Configuration, target.Specs);
        foreach (var path in found.Where(path => !SpecFormatter.CanFormat(path)).Select(invocation.Show))
        {
            diagnostics.FileCannotBeFormatted(Location.OfFile(path), path);
        }

        if (diagnostics.Count > 0)
        {
            return invocation.Fail(diagnostics, ExitCode.Usage);
        }

        var report = new FormatReport(check);
        foreach (var path in found)
        {
            var file = SpecFormatter.Format(invocation.Files.ReadSource(path, invocation.Show(path)));
            if (file.IsChanged && !check)
            {
                invocation.Files.WriteAllBytes(path, file.Formatted.ToBytes());
            }

            report.Add(file);
        }

        report.Print(invocation);
        return report.ExitCode;
    }
}
