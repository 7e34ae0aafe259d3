using System.Collections.Immutable;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>The comments in front of tokens.</summary>
public static class SdsTrivia
{
    /// <summary>The comments in front of a token, in file order, each from its <c>--</c> to the end of its line.</summary>
    public static ImmutableArray<TextSpan> Comments(this SyntaxToken token, SourceText source)
    {
        var comments = ImmutableArray.CreateBuilder<TextSpan>();
        var at = token.FullStart;
        while (NextComment(source.Text, at, token.Start) is { Length: > 0 } comment)
        {
            comments.Add(comment);
            at = comment.End;
        }

        return comments.ToImmutable();
    }

    /// <summary>
    /// What documents a declaration or member, given its first token: the comments on the lines directly above, without <c>--</c> and the
    /// blank behind it; empty where there are none.
    /// </summary>
    public static string Documentation(this SyntaxToken first, SourceText source)
    {
        var text = source.Text;
        var lines = new List<string>();
        var at = first.FullStart;
        while (NextComment(text, at, first.Start) is { Length: > 0 } comment)
        {
            if (!StandsBelow(text, at, comment.Start))
            {
                lines.Clear();
            }

            if (StartsLine(text, comment.Start))
            {
                var words = text.AsSpan(comment.Start + 2, comment.Length - 2).TrimEnd();
                lines.Add((words is [' ', ..] ? words[1..] : words).ToString());
            }

            at = comment.End;
        }

        return lines.Count > 0 && StandsBelow(text, at, first.Start) ? string.Join('\n', lines) : "";
    }

    /// <summary>How long the comment is that starts here; zero where none does.</summary>
    internal static int CommentLength(ReadOnlySpan<char> rest) =>
        rest is not ['-', '-', ..] ? 0
        : rest.IndexOfAny('\r', '\n') is >= 0 and var end ? end
        : rest.Length;

    /// <summary>The first comment of some trivia, or an empty span.</summary>
    private static TextSpan NextComment(string text, int start, int end)
    {
        while (start < end && text[start] != '-')
        {
            start++;
        }

        return new(start, CommentLength(text.AsSpan(start, end - start)));
    }

    /// <summary>Whether exactly one line break lies between two offsets of some trivia without comments.</summary>
    private static bool StandsBelow(string text, int start, int end)
    {
        var between = text.AsSpan(start, end - start);
        var first = between.IndexOfAny('\r', '\n');
        return first >= 0 && !between[(first + (between[first..] is ['\r', '\n', ..] ? 2 : 1))..].ContainsAny('\r', '\n');
    }

    private static bool StartsLine(string text, int start)
    {
        while (start > 0 && text[start - 1] is ' ' or '\t' or '\uFEFF')
        {
            start--;
        }

        return start == 0 || text[start - 1] is '\r' or '\n';
    }
}
