using Ossature.Compiler.Semantics.Sds.Symbols;
using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Sds.Binding;

/// <summary>
/// Which modules an edit leaves as they were. A module is bound again when its section changed, or when the outline of one did that it
/// consumes from, directly or through others; an edit of what the manifest declares binds every module again.
/// </summary>
internal static class KeptModules
{
    /// <summary>Marks the modules that are taken over from a system that was bound before.</summary>
    public static void Mark(Manifest manifest, BoundSystem previous)
    {
        if (manifest.Modules.Count != previous.Modules.Length)
        {
            return;
        }

        var stale = new HashSet<ModuleScope>();
        var open = new Stack<ModuleScope>();
        foreach (var module in manifest.Modules)
        {
            if (previous.FindModule(module.Name) is not { } before || !AreSame(module.Symbol, before.Symbol))
            {
                return;
            }

            if (module.Sections.Count != before.SectionCount || module.Sections.Count > 1)
            {
                return;
            }

            if (!ReferenceEquals(module.Released, before.Released))
            {
                stale.Add(module);
            }

            if (module.Sections.Count == 1 && !ReferenceEquals(module.Sections[0], before.Section))
            {
                stale.Add(module);
                if (!SectionOutline.AreSame(module.Sections[0], before.Section!))
                {
                    open.Push(module);
                }
            }
        }

        Spread(manifest, stale, open);
        foreach (var module in manifest.Modules)
        {
            module.Kept = stale.Contains(module) ? null : previous.FindModule(module.Name);
        }
    }

    private static void Spread(Manifest manifest, HashSet<ModuleScope> stale, Stack<ModuleScope> open)
    {
        if (open.Count == 0)
        {
            return;
        }

        var consumers = new Dictionary<string, List<ModuleScope>>(StringComparer.Ordinal);
        foreach (var module in manifest.Modules)
        {
            foreach (var name in module.Symbol.Consumes)
            {
                if (name.Module is { } source)
                {
                    if (!consumers.TryGetValue(source.Name, out var its))
                    {
                        consumers.Add(source.Name, its = []);
                    }

                    its.Add(module);
                }
            }
        }

        var reached = new HashSet<ModuleScope>(open);
        while (open.TryPop(out var changed))
        {
            foreach (var consumer in consumers.GetValueOrDefault(changed.Name, []))
            {
                if (reached.Add(consumer))
                {
                    stale.Add(consumer);
                    open.Push(consumer);
                }
            }
        }
    }

    private static bool AreSame(ModuleSymbol now, ModuleSymbol before)
    {
        if (ReferenceEquals(now, before))
        {
            return true;
        }

        if (!now.Softs.IsEmpty || !before.Softs.IsEmpty || now.Consumes.Length != before.Consumes.Length)
        {
            return false;
        }

        for (var at = 0; at < now.Consumes.Length; at++)
        {
            if (now.Consumes[at].ToString() != before.Consumes[at].ToString())
            {
                return false;
            }
        }

        return AreSame(now.Owns.AsSpan(), before.Owns.AsSpan()) && AreSame(now.Exposes.AsSpan(), before.Exposes.AsSpan());
    }

    private static bool AreSame(ReadOnlySpan<NameReference> now, ReadOnlySpan<NameReference> before)
    {
        if (now.Length != before.Length)
        {
            return false;
        }

        for (var at = 0; at < now.Length; at++)
        {
            if (now[at].Name != before[at].Name)
            {
                return false;
            }
        }

        return true;
    }
}
