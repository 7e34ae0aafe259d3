using Ossature.Compiler;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.CommandLine.Faults;

/// <summary>Turns exceptions into diagnostics. A person sees one sentence; the stack goes into a file.</summary>
internal static class FaultReport
{
    private const string FileName = ".ossature/fault.txt";

    /// <summary>Something that nobody foresaw.</summary>
    public static DiagnosticBag Of(Exception exception, Invocation invocation)
    {
        var diagnostics = new DiagnosticBag();
        try
        {
            var configuration = SpecWorkspace.FindConfiguration(invocation.Files, invocation.Console.WorkingFolder);
            var root = configuration is null ? invocation.Console.WorkingFolder : configuration[..configuration.LastIndexOf('/')];
            invocation.Files.WriteText($"{root.TrimEnd('/')}/{FileName}", exception.ToString().ReplaceLineEndings("\n") + "\n");
        }
        catch (Exception)
        {
            // The report is a courtesy: where it cannot be written, the sentence still stands.
        }

        diagnostics.InternalFault(Location.OfFile("ossc"), $"{exception.GetType().Name}: {exception.Message}");
        return diagnostics;
    }

    /// <summary>The disk said no where no command has more to say about it than perhaps the file.</summary>
    public static DiagnosticBag OfDisk(Exception exception, string file = "ossc")
    {
        var diagnostics = new DiagnosticBag();
        diagnostics.FileAccessFailed(Location.OfFile(file), exception.Message.TrimEnd('.'));
        return diagnostics;
    }
}
