using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.CommandLine.Scaffolding;

/// <summary>Writes files that people go on with.</summary>
internal static class ScaffoldWriter
{
    /// <summary>Writes a file; false after a diagnostic.</summary>
    public static bool TryWrite(Invocation invocation, string path, string text, DiagnosticBag diagnostics)
    {
        try
        {
            invocation.Files.WriteText(path, text);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var shown = invocation.Show(path);
            diagnostics.FileNotWritten(Location.OfFile(shown), shown, exception.Message.TrimEnd('.'));
            return false;
        }
    }
}
