using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax;

/// <summary>
/// A leaf of a tree. Its leading trivia (blanks, comments) lies between <see cref="FullStart"/> and <see cref="Start"/>, so the
/// tokens of a tree, trivia included, tile the file without a gap.
/// </summary>
/// <param name="Kind">The token kind, a value of the language's own enumeration.</param>
/// <param name="FullStart">Offset of the first character of the leading trivia.</param>
/// <param name="Start">Offset of the first character of the token itself.</param>
/// <param name="End">Offset behind the last character.</param>
public readonly record struct SyntaxToken(ushort Kind, int FullStart, int Start, int End)
{
    /// <summary>The token without its trivia.</summary>
    public TextSpan Span => TextSpan.FromBounds(Start, End);

    /// <summary>The token with its leading trivia.</summary>
    public TextSpan FullSpan => TextSpan.FromBounds(FullStart, End);

    /// <summary>Whether the parser put the token in where the file lacks it; such a token has no characters.</summary>
    public bool IsMissing => FullStart == End;
}
