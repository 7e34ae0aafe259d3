using Ossature.Compiler;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.CommandLine.Commands;

/// <summary><c>ossc fmt --stdin</c>: formats what an editor holds. Stdout takes the text and nothing else.</summary>
internal static class FormatInputCommand
{
    public static int Run(Invocation invocation, string name, bool check)
    {
        var diagnostics = new DiagnosticBag();
        if (!SpecFormatter.CanFormat(name))
        {
            diagnostics.FileCannotBeFormatted(Location.OfFile(name), name);
            return Fail(invocation, diagnostics, ExitCode.Usage);
        }

        using var input = invocation.Console.Input();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        if (!System.Text.Unicode.Utf8.IsValid(bytes.ToArray()))
        {
            diagnostics.InputIsNotUtf8(Location.OfFile(name), name);
            return Fail(invocation, diagnostics, ExitCode.Failed);
        }

        var file = SpecFormatter.Format(SourceText.FromBytes(name, bytes.ToArray()));
        if (!file.Errors.IsEmpty)
        {
            diagnostics.AddRange(file.Errors);
            return Fail(invocation, diagnostics, ExitCode.Failed);
        }

        if (check && file.IsChanged)
        {
            FormatReport.WriteUnformatted(invocation.Progress, file);
            return ExitCode.Failed;
        }

        if (!check)
        {
            invocation.Console.Out.Write(file.Formatted.Text);
        }

        return ExitCode.Fine;
    }

    private static int Fail(Invocation invocation, DiagnosticBag diagnostics, int exitCode)
    {
        foreach (var diagnostic in diagnostics)
        {
            invocation.Progress.Write(diagnostic);
        }

        return exitCode;
    }
}
