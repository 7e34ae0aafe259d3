using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>Reads the tokens of a file.</summary>
public static class SdsTokens
{
    /// <summary>
    /// The tokens of a file, ended by <see cref="SdsTokenKind.EndOfFile"/>; with their trivia they tile it. A line break is a token where it
    /// ends a member, the first of several in a row; every other one is trivia. Where the last line lacks its line break, a
    /// <see cref="SdsTokenKind.NewLine"/> without characters stands behind what it holds.
    /// </summary>
    /// <param name="source">The file.</param>
    /// <param name="problems">Where strings that are not closed, unknown escapes and brackets that a member leaves open are reported.</param>
    public static SyntaxToken[] Read(SourceText source, DiagnosticBag problems) => new SdsTokenReader(source, problems).Read();
}
