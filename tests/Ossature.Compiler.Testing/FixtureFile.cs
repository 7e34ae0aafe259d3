using Ossature.Compiler.Text;

namespace Ossature.Compiler.Testing;

/// <summary>One file of a <see cref="Fixture"/>.</summary>
/// <param name="Path">Path relative to the project, without a leading <c>/</c>: what diagnostics show.</param>
/// <param name="Text">The text without marks and annotations; every line ends with <c>\n</c>.</param>
/// <param name="IsAbsent">The header said <c>absent</c>: there is no such file, but diagnostics may be expected at its path.</param>
public sealed record FixtureFile(string Path, string Text, bool IsAbsent)
{
    /// <summary>The text as the front ends take it.</summary>
    public SourceText Source => SourceText.From(Path, Text);
}
