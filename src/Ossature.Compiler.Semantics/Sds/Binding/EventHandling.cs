using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Symbols;

namespace Ossature.Compiler.Semantics.Sds.Binding;

/// <summary>A module handles events that it consumes, and consumes events to handle them.</summary>
internal sealed class EventHandling(Manifest manifest, DiagnosticBag diagnostics)
{
    public void Check(ModuleScope module)
    {
        // An entry that is in error counts: what is wrong with it is said there.
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in module.Symbol.Consumes)
        {
            named.Add(name.ToString());
        }

        var handled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in module.Sections)
        {
            foreach (var handler in section.Handlers)
            {
                if (handler.Event is { } name && SdsText.Of(section.Source, name) is { Module: not null } its)
                {
                    handled.Add(its.ToString());
                    if (!module.Symbol.IsIncomplete && !IsConsumed(module, its, named))
                    {
                        // The event that was meant is handled.
                        handled.Add(NearNames.Nearest(its.ToString(), named) ?? "");
                        ReportUnconsumed(module, its, named);
                    }
                }
            }
        }

        if (module.Sections.Count > 0 && !module.IsIncomplete)
        {
            ReportUnhandled(module, handled);
        }
    }

    private bool IsConsumed(ModuleScope module, QualifiedReference name, HashSet<string> named) =>
        Exposed(name) is { } exposed
            ? exposed.View is null
                && (named.Contains(name.ToString()) || module.Covered.Contains(manifest.Find(name.Module!.Name)!))
            : named.Contains(name.ToString());

    private Exposed? Exposed(QualifiedReference name) => manifest.Find(name.Module!.Name)?.Exposed.GetValueOrDefault(name.Name);

    private void ReportUnconsumed(ModuleScope module, QualifiedReference name, HashSet<string> named)
    {
        var written = name.ToString();
        var (help, fix) =
            name.Module!.Name == module.Name
                ? ($"write `on {name.Name}` for an event of its own", CodeFix.Rename(name.Location, written, name.Name))
            : Exposed(name)?.View is not null ? ("it is a view, which is read; handlers are for events", null)
            : NearNames.Nearest(written, named) is not null ? NearNames.Suggest(name.Location, written, named)
            : ($"add `{written}` to `consumes` of `{module.Name}`", null);
        diagnostics.HandlesUnconsumed(name.Location, written, help, fix);
    }

    /// <summary>Of what a module takes with a star it need not handle everything.</summary>
    private void ReportUnhandled(ModuleScope module, HashSet<string> handled)
    {
        foreach (var name in module.Symbol.Consumes)
        {
            var written = name.ToString();
            if (module.ConsumedEvents.ContainsKey(written) && !handled.Contains(written))
            {
                diagnostics.UnhandledEvent(name.Location, written);
            }
        }
    }
}
