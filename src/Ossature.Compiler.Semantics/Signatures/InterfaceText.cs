using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Slices;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Signatures;

/// <summary>
/// A contract surface as a prompt shows it to whoever builds on it. <see cref="Text"/> keeps order and comments, which help a reader;
/// <see cref="Digest"/> is the signature's, so that they make nothing stale.
/// </summary>
/// <param name="Name">What it is the surface of: a specification's id, or <c>ID > Component</c>.</param>
/// <param name="Text">Markdown, ended by a line break.</param>
/// <param name="Digest">The digest of the <see cref="Signature"/>.</param>
public sealed record InterfaceText(string Name, string Text, Digest Digest)
{
    /// <summary>The interface block and the contracts of a component.</summary>
    public static InterfaceText Of(BoundComponent component) =>
        new(component.ToString(), Render(component), Signature.Of(component).Digest);

    /// <summary>All components and data models of a specification; without an architecture what its requirements take and give.</summary>
    public static InterfaceText Of(BoundSpec spec)
    {
        var parts = spec.Architectures.IsEmpty
            ? spec.Symbol.Requirements.Select(requirement =>
                CanonicalMarkdown.Join(["### " + requirement.Title, .. SpecSections.Surface(requirement)])
            )
            : spec.Components.Select(Render).Concat(spec.DataModels.Select(ArchitectureSections.Surface));
        return new(spec.Id, CanonicalMarkdown.Join([$"## Interface: {spec.Id}", .. parts]), Signature.Of(spec).Digest);
    }

    private static string Render(BoundComponent component) =>
        CanonicalMarkdown.Join([
            "### " + component.Name,
            "@path: " + component.Path,
            .. ArchitectureSections.Surface(component.Symbol),
        ]);
}
