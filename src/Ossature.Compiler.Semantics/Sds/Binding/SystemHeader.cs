using System.Globalization;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Symbols;

namespace Ossature.Compiler.Semantics.Sds.Binding;

/// <summary>There is one <c>system</c> declaration, and what it says of the modules is so.</summary>
internal static class SystemHeader
{
    /// <summary>The declaration that counts: the first.</summary>
    public static SystemSymbol? Bind(Manifest manifest, DiagnosticBag diagnostics)
    {
        SystemSymbol? system = null;
        Location? first = null;
        foreach (var file in manifest.Files)
        {
            first ??= file.First;
            foreach (var declared in file.Systems)
            {
                if (system is null)
                {
                    system = declared;
                }
                else
                {
                    diagnostics.SecondSystem(declared.Location, system.Location.Path);
                }
            }
        }

        if (!manifest.IsIncomplete)
        {
            if (system is not null)
            {
                CheckModuleCount(system, manifest.Modules.Count, diagnostics);
            }
            else if (first is not null)
            {
                diagnostics.NoSystem(first);
            }

            CheckSpecs(manifest, system, diagnostics);
        }

        return system;
    }

    private static void CheckModuleCount(SystemSymbol system, int count, DiagnosticBag diagnostics)
    {
        if (
            system.Modules is { } said
            && !(int.TryParse(said.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == count)
        )
        {
            var counted = count.ToString(CultureInfo.InvariantCulture);
            var fix = CodeFix.Rename(said.Location, said.Name, counted);
            diagnostics.WrongModuleCount(said.Location, said.Name, counted, fix);
        }
    }

    /// <summary>Either no module is specified yet, or all of them are.</summary>
    private static void CheckSpecs(Manifest manifest, SystemSymbol? system, DiagnosticBag diagnostics)
    {
        var hasSpecs = false;
        foreach (var file in manifest.Files)
        {
            hasSpecs |= !file.Sections.IsEmpty;
        }

        if (!hasSpecs)
        {
            if (system is not null)
            {
                diagnostics.ManifestOnly(system.Location);
            }

            return;
        }

        foreach (var module in manifest.Modules)
        {
            if (module.Sections.Count == 0 && !module.MayBeSpecified)
            {
                diagnostics.ModuleWithoutSpec(module.Symbol.Location, module.Name);
            }
        }
    }
}
