using Ossature.CommandLine.Faults;
using Ossature.CommandLine.Projects;
using Ossature.Compiler;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

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

        // Files that are named are formatted whatever the configuration says; a folder is not guessed.
        var configuration = ConfigurationFindings.Of(invocation, target.Configuration);
        var isKnown = !target.Specs.IsEmpty || configuration.SpecFolderIsKnown;
        var found = isKnown ? SpecFormatter.FindFiles(invocation.Files, target.Configuration, target.Specs) : [];
        foreach (var path in found.Where(path => !SpecFormatter.CanFormat(path)).Select(invocation.Show))
        {
            diagnostics.FileCannotBeFormatted(Location.OfFile(path), path);
        }

        if (diagnostics.Count > 0)
        {
            return invocation.Fail(diagnostics, ExitCode.Usage);
        }

        var report = new FormatReport(check, configuration);
        foreach (var path in found)
        {
            report.Add(Format(invocation, path, check));
        }

        report.Print(invocation);
        return report.ExitCode;
    }

    /// <summary>Formats a file in place. One that the disk does not give or take keeps no other from being formatted.</summary>
    private static FormattedFile Format(Invocation invocation, string path, bool check)
    {
        var shown = invocation.Show(path);
        try
        {
            var file = SpecFormatter.Format(invocation.Files.ReadSource(path, shown));
            if (file.IsChanged && !check)
            {
                invocation.Files.WriteAllBytes(path, file.Formatted.ToBytes());
            }

            return file;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var unread = SourceText.From(shown, "");
            return new(unread, unread, [.. FaultReport.OfDisk(exception, shown)]);
        }
    }
}
