using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Reads the texts of errors: <c>"{product.name}: requested {qty}"</c>.</summary>
internal static class MessageTemplates
{
    /// <summary>Reads a text and reports the first placeholder in it that is none.</summary>
    /// <param name="scope">The section.</param>
    /// <param name="key">The key that the text stands behind.</param>
    /// <param name="text">The text with its quotes.</param>
    public static MessageTemplate Read(SpecScope scope, string key, SyntaxToken text)
    {
        if (text.IsMissing)
        {
            return MessageTemplate.Empty;
        }

        var placeholders = ImmutableArray.CreateBuilder<Placeholder>();
        var written = scope.Source.Text;
        var isFaulty = false;
        for (var at = text.Start + 1; at < text.End; at++)
        {
            if (written[at] == '\\')
            {
                at = EndOfEscape(written, at, text.End);
            }
            else if (written[at] == '{')
            {
                var end = EndOfPath(written, at + 1, text.End, out var isPath);
                if (isPath && end < text.End && written[end] == '}')
                {
                    var path = TextSpan.FromBounds(at + 1, end);
                    placeholders.Add(new(scope.Text(path), scope.Locate(path)));
                }
                else if (!isFaulty)
                {
                    isFaulty = true;
                    scope.Diagnostics.MalformedPlaceholder(scope.Locate(TextSpan.FromBounds(at, end)), key);
                }

                at = end - 1;
            }
        }

        return new(SdsStrings.Value(scope.Source, text), placeholders.ToImmutable());
    }

    /// <summary>The last character of an escape; <c>\u{1F600}</c> has braces of its own.</summary>
    private static int EndOfEscape(string written, int at, int end)
    {
        if (at + 2 < end && written[at + 1] == 'u' && written[at + 2] == '{')
        {
            var close = written.IndexOf('}', at, end - at);
            return close < 0 ? end : close;
        }

        return at + 1;
    }

    /// <summary>Behind the last character of names with dots between them.</summary>
    private static int EndOfPath(string written, int at, int end, out bool isPath)
    {
        isPath = false;
        while (at < end && (written[at] == '.' ? isPath : IsNamePart(written[at], !isPath)))
        {
            isPath = written[at] != '.';
            at++;
        }

        return at;
    }

    private static bool IsNamePart(char character, bool isFirst) =>
        char.IsAsciiLetter(character) || character == '_' || (!isFirst && char.IsAsciiDigit(character));
}
