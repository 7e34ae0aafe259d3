using System.Collections.Immutable;
using System.Text;
using Ossature.Compiler.Semantics.Sds.Binding;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Signatures;
using Ossature.Compiler.Syntax.Formatting;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Signatures;

/// <summary>The digests of all that a module declares, and of what other modules can see of it.</summary>
public sealed class ModuleDigests
{
    private readonly Dictionary<DeclarationSyntax, DeclarationDigest> byNode = [];

    private ModuleDigests(DeclarationDigest module, ImmutableArray<DeclarationDigest> declarations, Signature boundary)
    {
        (Module, Declarations, Boundary) = (module, declarations, boundary);
        byNode.Add(module.Node, module);
        foreach (var declaration in declarations)
        {
            byNode.Add(declaration.Node, declaration);
        }
    }

    /// <summary>The <c>module</c> block of the manifest.</summary>
    public DeclarationDigest Module { get; }

    /// <summary>The <c>spec</c> header and the declarations below it, in file order; none before the module has a section.</summary>
    public ImmutableArray<DeclarationDigest> Declarations { get; }

    /// <summary>What other modules can see: the events that it exposes with their payloads, the views with their fields, and what it is deployed as.</summary>
    public Signature Boundary { get; }

    /// <summary>The digests of a declaration of the module.</summary>
    /// <exception cref="KeyNotFoundException">The module has no such declaration.</exception>
    public DeclarationDigest this[DeclarationSyntax node] => byNode[node];

    /// <summary>The digests of a module.</summary>
    /// <param name="module">The module.</param>
    /// <param name="spec">Its section; null where it has none yet.</param>
    public static ModuleDigests Of(BoundModule module, BoundSpec? spec)
    {
        var declarations = ImmutableArray.CreateBuilder<DeclarationDigest>();
        if (spec is not null)
        {
            var source = spec.Section.Source;
            var (names, signatures) = (new DeclarationNames(source), Signatures(spec));
            declarations.Add(Digest(source, spec.Section.Node, names, signatures));
            foreach (var node in spec.Section.Declarations)
            {
                declarations.Add(Digest(source, node, names, signatures));
            }
        }

        var manifest = module.Symbol.Location.Source!;
        return new(
            Digest(manifest, module.Symbol.Node, new(manifest), []),
            declarations.DrainToImmutable(),
            new(BoundaryText(module))
        );
    }

    private static DeclarationDigest Digest(
        SourceText source,
        DeclarationSyntax node,
        DeclarationNames names,
        Dictionary<DeclarationSyntax, string> signatures
    ) =>
        new(
            names.Of(node),
            node,
            SdsCanonicalText.Of(source, node),
            signatures.TryGetValue(node, out var signature) ? new(signature) : null
        );

    private static Dictionary<DeclarationSyntax, string> Signatures(BoundSpec spec)
    {
        var signatures = new Dictionary<DeclarationSyntax, string>();
        foreach (var entity in spec.Entities)
        {
            if (entity.Node is { } node)
            {
                signatures.TryAdd(node, SignatureText.Of(entity));
            }
        }

        foreach (var its in spec.Events)
        {
            if (its.Symbol.Node is { } node)
            {
                signatures.TryAdd(node, SignatureText.Of(its.Symbol));
            }
        }

        foreach (var api in spec.Apis)
        {
            var outcomes = Outcomes.Of(spec.Section.Source, api.Symbol.Node, api.ImpliesNotFound);
            signatures.TryAdd(api.Symbol.Node, SignatureText.Of(api, outcomes));
        }

        foreach (var action in spec.Actions)
        {
            signatures.TryAdd(action.Symbol.Node, SignatureText.Of(action.Symbol));
        }

        foreach (var error in spec.Errors)
        {
            signatures.TryAdd(error.Node, SignatureText.Of(error));
        }

        return signatures;
    }

    /// <summary>Sorted, since the order of a list in the manifest means nothing.</summary>
    private static string BoundaryText(BoundModule module)
    {
        var parts = new List<string>();
        foreach (var its in module.ExposedEvents)
        {
            parts.Add(SignatureText.Of(its));
        }

        foreach (var view in module.Views)
        {
            parts.Add(SignatureText.Of(view));
        }

        parts.Sort(StringComparer.Ordinal);
        return new StringBuilder($"module {module.Name}\nboundary {module.Symbol.Boundary?.Name}\n")
            .AppendJoin("", parts)
            .ToString();
    }
}
