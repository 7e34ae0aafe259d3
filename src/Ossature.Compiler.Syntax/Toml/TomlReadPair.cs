using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>What stands around a pair needs to know of it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="ValueEnd">The last token of its value; null where that was left out.</param>
/// <param name="Span">The whole pair.</param>
/// <param name="End">The index of the token behind it.</param>
internal readonly record struct TomlReadPair(TextSpan Key, SyntaxToken? ValueEnd, TextSpan Span, int End);
