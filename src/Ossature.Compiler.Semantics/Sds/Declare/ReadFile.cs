using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Declare;

/// <summary>A file while it is declared: its text, and where its errors go.</summary>
internal sealed record ReadFile(SourceText Source, DiagnosticBag Diagnostics)
{
    /// <summary>A token as the place of an error.</summary>
    public Location Locate(SyntaxToken token) => Location.Of(Source, token.Span);

    public string Text(SyntaxToken token) => SdsText.Of(Source, token);

    public NameReference Name(SyntaxToken token) => new(Text(token), Locate(token));

    /// <summary>The text in a string, or nothing where it is missing.</summary>
    public string Value(SyntaxToken token) => token.IsMissing ? "" : SdsStrings.Value(Source, token);

    /// <summary>The word that a declaration begins with.</summary>
    public static SyntaxToken Keyword(DeclarationSyntax declaration)
    {
        foreach (var first in declaration.Tokens())
        {
            return first;
        }

        throw new ArgumentException("a declaration without a token", nameof(declaration));
    }
}
