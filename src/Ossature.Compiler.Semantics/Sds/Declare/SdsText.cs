using System.Text;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Symbols;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Declare;

/// <summary>What the tokens of names say.</summary>
internal static class SdsText
{
    /// <summary>A token as it is written; nothing where it is missing.</summary>
    public static string Of(SourceText source, SyntaxToken token) => source.ToString(token.Span);

    /// <summary>A qualified name; null where a part of it is missing.</summary>
    public static QualifiedReference? Of(SourceText source, QNameSyntax name)
    {
        if (name.Name.IsMissing || name.Module is { IsMissing: true } || name.Slash is { IsMissing: true })
        {
            return null;
        }

        var text = Of(source, name.Name);
        if (!name.Rest.IsEmpty)
        {
            var whole = new StringBuilder(text);
            foreach (var token in name.Rest)
            {
                if (token.IsMissing)
                {
                    return null;
                }

                whole.Append(source.Text, token.Start, token.End - token.Start);
            }

            text = whole.ToString();
        }

        var module = name.Module is { } its ? new NameReference(Of(source, its), Location.Of(source, its.Span)) : null;
        return new(module, text, Location.Of(source, name.Span));
    }
}
