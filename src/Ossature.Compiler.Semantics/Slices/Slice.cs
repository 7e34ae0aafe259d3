using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Slices;

/// <summary>A part of a specification or architecture as a prompt quotes it: canonical Markdown, the same however the file is laid out.</summary>
/// <param name="Name">The full name, as <c>Requirements > Add an expense</c>.</param>
/// <param name="Text">The text, ended by a line break.</param>
public sealed record Slice(string Name, string Text)
{
    /// <summary>The digest of <see cref="Text"/>.</summary>
    public Digest Digest { get; } = Digest.Of(Text);
}
