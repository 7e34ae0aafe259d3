using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>Takes what stands where a route belongs for one route, however it is written, and reports one that is malformed.</summary>
internal sealed class SdsRoutes(SourceText source, SyntaxToken[] tokens, DiagnosticBag problems)
{
    /// <summary>The route that starts at a token, with all that follows it without a blank.</summary>
    /// <param name="first">The token of a route, or the slash that is one.</param>
    /// <param name="end">A token that no longer belongs to it.</param>
    /// <param name="count">How many tokens it takes up.</param>
    public SyntaxToken Read(int first, int end, out int count)
    {
        count = 1;
        var braces = 0;
        while (first + count < end && GoesOn(first + count, ref braces))
        {
            count++;
        }

        var route = tokens[first] with { Kind = (ushort)SdsTokenKind.Route, End = tokens[first + count - 1].End };
        var text = source.Text.AsSpan(route.Start, route.End - route.Start);
        if (count > 1 || (text.Length > 1 && text[^1] == '/'))
        {
            Report(route.Span, text.ToString());
        }

        return count > 1 ? route : tokens[first];
    }

    /// <summary>Whether a token is a part of the route in front of it. A brace is one where a segment starts, unless it opens a block.</summary>
    private bool GoesOn(int token, ref int braces)
    {
        if (tokens[token].FullStart < tokens[token].Start)
        {
            return false;
        }

        switch ((SdsTokenKind)tokens[token].Kind)
        {
            case SdsTokenKind.NewLine or SdsTokenKind.EndOfFile:
                return false;
            case SdsTokenKind.OpenBrace:
                var next = tokens[token + 1];
                var isSegment =
                    source.Text[tokens[token].Start - 1] == '/'
                    && next.FullStart == next.Start
                    && (SdsTokenKind)next.Kind is not (SdsTokenKind.NewLine or SdsTokenKind.EndOfFile);
                braces += isSegment ? 1 : 0;
                return isSegment;
            case SdsTokenKind.CloseBrace:
                braces--;
                return braces >= 0;
            default:
                return true;
        }
    }

    private void Report(TextSpan span, string text)
    {
        var mended = Mended(text);
        if (mended is not null && source.Text[span.Start - 1] is not (' ' or '\t' or '\r' or '\n'))
        {
            mended = " " + mended;
        }

        problems.MalformedRoute(
            Location.Of(source, span),
            text,
            mended is null ? null : CodeFix.Replace($"write `{mended}`", span, mended)
        );
    }

    /// <summary>What was meant by a route with <c>:id</c> for <c>{id}</c> or with slashes too many; null where that is not certain.</summary>
    private static string? Mended(string text)
    {
        var mended = "";
        foreach (var segment in text.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var name =
                segment[0] == ':' ? segment[1..]
                : segment is ['{', .., '}'] ? segment[1..^1]
                : null;
            var isParameter = name is [not (>= '0' and <= '9'), ..] && SdsNames.Run(name) == name.Length;
            if (!isParameter && (name is not null || !segment.All(c => SdsNames.IsNamePart(c) || ".~*-".Contains(c))))
            {
                return null;
            }

            mended += isParameter ? $"/{{{name}}}" : "/" + segment;
        }

        return mended is "" ? "/" : mended;
    }
}
