using Ossature.CommandLine.Output;
using Ossature.CommandLine.Projects;
using Ossature.Compiler.Diagnostics;

namespace Ossature.CommandLine.Commands;

/// <summary><c>ossc clean</c>: deletes what builds left. The output folder is not touched.</summary>
internal static class CleanCommand
{
    /// <summary>What holds work that somebody paid for or wrote.</summary>
    private static readonly string[] Kept = ["cache", "plan.toml", "tasks"];

    public static int Run(Invocation invocation, IReadOnlyList<string> paths, bool all, bool yes)
    {
        var diagnostics = new DiagnosticBag();
        if (ProjectLocator.Locate(invocation, paths, diagnostics) is not { } target)
        {
            return invocation.Fail(diagnostics, ExitCode.Usage);
        }

        var folder = StateFolderOf(invocation, target);
        var entries = invocation
            .Files.EnumerateFiles(folder)
            .Select(path => path[(folder.Length + 1)..])
            .GroupBy(path => path.Split('/')[0], StringComparer.Ordinal)
            .Where(entry => all || !Kept.Contains(entry.Key, StringComparer.Ordinal))
            .ToArray();
        var shown = invocation.Show(folder);
        if (entries.Length == 0)
        {
            invocation.Progress.Write($"there is nothing to clean in {shown}\n");
            return ExitCode.Fine;
        }

        var count = Invocation.Count(entries.Sum(entry => entry.Count()), "file");
        if (!yes)
        {
            if (invocation.Console.Questions is not { } questions)
            {
                diagnostics.CleanNeedsConsent(Location.OfFile(shown));
                return invocation.Fail(diagnostics, ExitCode.Usage);
            }

            invocation.Progress.Write(
                $"Delete {count} in {shown} ({string.Join(", ", entries.Select(entry => entry.Key))})? [y/N] "
            );
            if (questions.ReadLine()?.Trim() is not ("y" or "Y" or "yes"))
            {
                invocation.Progress.Write("nothing was deleted\n");
                return ExitCode.Fine;
            }
        }

        foreach (var entry in entries)
        {
            Delete(invocation, $"{folder}/{entry.Key}");
        }

        invocation.Progress.Write($"deleted {count} in {shown}\n", Paint.Good);
        return ExitCode.Fine;
    }

    private static string StateFolderOf(Invocation invocation, ProjectTarget target)
    {
        var root = target.Configuration is { } configuration
            ? configuration[..configuration.LastIndexOf('/')]
            : invocation.Console.WorkingFolder.TrimEnd('/');
        return root + "/.ossature";
    }

    private static void Delete(Invocation invocation, string path)
    {
        if (invocation.Files.FileExists(path))
        {
            invocation.Files.DeleteFile(path);
        }
        else
        {
            invocation.Files.DeleteDirectory(path);
        }
    }
}
