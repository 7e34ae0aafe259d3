using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Signatures;

/// <summary>
/// The contract surface of a specification or component: what others may rely on. Edits to prose, comments or the order of things leave it
/// equal, so whatever depends on a signature is not rebuilt by them.
/// </summary>
/// <param name="Text">The surface in canonical form, for people who ask why something is rebuilt.</param>
public sealed record Signature(string Text)
{
    /// <summary>The digest of <see cref="Text"/>.</summary>
    public Digest Digest { get; } = Digest.Of(Text);

    /// <summary>The names, paths, interfaces and contracts of the components and the data models; without an architecture the surface of the requirements.</summary>
    public static Signature Of(BoundSpec spec) => new(SurfaceText.Of(spec));

    /// <summary>The name, path, interface and contracts of one component.</summary>
    public static Signature Of(BoundComponent component) => new(SurfaceText.Of(component.Symbol, component.Path));
}
