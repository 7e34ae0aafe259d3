using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Binding;

/// <summary>Where there are several modules, an event is exposed because another one consumes it or a promise names it.</summary>
internal sealed class UnusedEvents
{
    private readonly Manifest manifest;
    private readonly NameTree exposed = new();

    private UnusedEvents(Manifest manifest) => this.manifest = manifest;

    public static void Check(Manifest manifest, DiagnosticBag diagnostics)
    {
        if (manifest.Modules.Count > 1 && !manifest.IsIncomplete)
        {
            new UnusedEvents(manifest).Report(diagnostics);
        }
    }

    private void Report(DiagnosticBag diagnostics)
    {
        foreach (var module in manifest.Modules)
        {
            foreach (var its in module.ExposedEvents)
            {
                exposed.Add(its.Name);
            }
        }

        NamePromised();
        var consumed = new HashSet<EventSymbol>(ReferenceEqualityComparer.Instance);
        var covered = new HashSet<ModuleScope>();
        foreach (var module in manifest.Modules)
        {
            consumed.UnionWith(module.ConsumedEvents.Values);
            covered.UnionWith(module.Covered);
        }

        foreach (var module in manifest.Modules)
        {
            if (covered.Contains(module))
            {
                continue;
            }

            foreach (var entry in module.Exposed.Values)
            {
                if (entry.Event is { } its && !consumed.Contains(its) && !exposed.IsNamed(its.Name))
                {
                    diagnostics.UnusedEvent(entry.Name.Location, its.Name);
                }
            }
        }
    }

    /// <summary>Finds the events that contracts and system invariants name.</summary>
    private void NamePromised()
    {
        foreach (var file in manifest.Files)
        {
            foreach (var contract in file.Contracts)
            {
                Name(file.Source, contract.Node.Block);
            }

            foreach (var invariant in file.SystemInvariants)
            {
                Name(file.Source, invariant.Block);
            }
        }
    }

    private void Name(SourceText source, BlockSyntax block)
    {
        NameTree? place = null;
        var follows = false;
        foreach (var token in block.Tokens())
        {
            var kind = (SdsTokenKind)token.Kind;
            if (kind.IsName())
            {
                // A name behind a dot goes on with the one before; any other starts anew.
                place = (follows ? place : exposed)?.Next(source.ToString(token.Span));
                place?.MarkNamed();
            }

            follows = kind == SdsTokenKind.Dot;
        }
    }

    /// <summary>Names with dots, part by part, so that what a name begins with is found on the way along it.</summary>
    private sealed class NameTree
    {
        private readonly Dictionary<string, NameTree> next = new(StringComparer.Ordinal);
        private bool isNamed;

        public NameTree? Next(string part) => next.GetValueOrDefault(part);

        public void MarkNamed() => isNamed = true;

        public void Add(string name)
        {
            var place = this;
            foreach (var part in name.Split('.'))
            {
                if (!place.next.TryGetValue(part, out var below))
                {
                    place.next.Add(part, below = new());
                }

                place = below;
            }
        }

        public bool IsNamed(string name)
        {
            var place = this;
            foreach (var part in name.Split('.'))
            {
                place = place.next[part];
            }

            return place.isNamed;
        }
    }
}
