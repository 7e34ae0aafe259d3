using Ossature.CommandLine.Output;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Configuration;

namespace Ossature.CommandLine.Scaffolding;

/// <summary><c>ossc init</c>: makes what is missing of a project, and keeps what is there.</summary>
internal static class InitCommand
{
    public static int Run(Invocation invocation, string folder, bool describesSystem)
    {
        var root = invocation.Resolve(folder);
        var name = root[(root.LastIndexOf('/') + 1)..];
        (string Path, string Text)[] files =
        [
            (ProjectOptions.FileName, ConfigurationScaffold.Text(name.Length == 0 ? "ossature-project" : name)),
            (".gitignore", ConfigurationScaffold.GitIgnore),
            describesSystem ? SystemFile(new SdsNames(name)) : ("specs/.gitkeep", ""),
            ("context/.gitkeep", ""),
        ];

        var diagnostics = new DiagnosticBag();
        foreach (var (path, text) in files)
        {
            var absolute = $"{root.TrimEnd('/')}/{path}";
            var exists = invocation.Files.FileExists(absolute);
            if (exists || ScaffoldWriter.TryWrite(invocation, absolute, text, diagnostics))
            {
                invocation.Progress.Write(
                    $"{(exists ? "skipped" : "wrote")} {invocation.Show(absolute)}\n",
                    exists ? Paint.Faint : Paint.Good
                );
            }
        }

        invocation.Print([.. diagnostics]);
        return diagnostics.HasErrors ? ExitCode.Failed : ExitCode.Fine;
    }

    private static (string Path, string Text) SystemFile(SdsNames names) =>
        ($"specs/{names.Module}.sds", SystemScaffold.Text(names));
}
