using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Symbols;

namespace Ossature.Compiler.Semantics.Sds.Declare;

/// <summary>A file without a manifest is named after the module that it specifies.</summary>
internal static class FileNames
{
    private const string Ending = ".sds";

    public static void Check(SdsFile file, DiagnosticBag diagnostics)
    {
        if (!file.Systems.IsEmpty || !file.Modules.IsEmpty || file.IsIncomplete)
        {
            return;
        }

        var name = file.Path.AsSpan(file.Path.LastIndexOf('/') + 1);
        foreach (var section in file.Sections)
        {
            if (!section.Node.Name.IsMissing && !IsNamedAfter(name, section.Module.Name))
            {
                diagnostics.FileNotNamedAfterModule(section.Location, section.Module.Name);
            }
        }
    }

    private static bool IsNamedAfter(ReadOnlySpan<char> file, string module) =>
        file.Length == module.Length + Ending.Length
        && file.StartsWith(module, StringComparison.Ordinal)
        && file.EndsWith(Ending, StringComparison.Ordinal);
}
