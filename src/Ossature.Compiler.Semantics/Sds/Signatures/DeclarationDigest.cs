using Ossature.Compiler.Semantics.Signatures;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Signatures;

/// <summary>
/// What a declaration says, for those who work on it (<see cref="Full"/>), and what of it others can rely on (<see cref="Signature"/>). Both
/// are equal as long as that is: layout, comments and the place of the declaration change neither.
/// </summary>
/// <param name="Name">What it is called in its module, unlike any other: <c>entity Order</c>, <c>api POST /checkout</c>, <c>invariant~2</c>.</param>
/// <param name="Node">The declaration.</param>
/// <param name="Text">Its canonical text.</param>
/// <param name="Signature">The canonical signature of an entity, event, api, action or error; null of all else, and of what is declared twice.</param>
public sealed record DeclarationDigest(string Name, DeclarationSyntax Node, string Text, Signature? Signature)
{
    /// <summary>The digest of <see cref="Text"/>.</summary>
    public Digest Full { get; } = Digest.Of(Text);
}
