using System.Collections.Immutable;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Diagnostics.Suppression;

/// <summary>Finds the comments <c>ossc: allow …</c> of a file: <c>&lt;!-- … --&gt;</c> on a line of its own, or <c># …</c>, also behind something.</summary>
public static class AllowComments
{
    private const string Mark = "ossc:";
    private const string Verb = "allow";

    /// <summary>A longer word was not meant to be the verb; a line may consist of nothing but marks, and each is looked at.</summary>
    private const int LongestVerb = 64;

    /// <summary>Whether a text can hold such a comment. Every file is asked, and hardly any says yes.</summary>
    public static bool MayBeIn(SourceText source) => source.Text.AsSpan().IndexOf(Mark) >= 0;

    /// <summary>The comments of a file in order.</summary>
    /// <param name="source">The file.</param>
    /// <param name="places">Where comments can stand, in order: the mark in a text or a block of code is nothing but text.</param>
    public static ImmutableArray<AllowComment> Find(SourceText source, IEnumerable<TextSpan> places)
    {
        var found = ImmutableArray.CreateBuilder<AllowComment>();
        foreach (var place in places)
        {
            var at = place.Start;
            while (Next(source, at, place.End) is >= 0 and var mark)
            {
                var comment = Read(source, mark);
                at = comment?.Span.End ?? mark + Mark.Length;
                if (comment is not null)
                {
                    found.Add(comment);
                }
            }
        }

        Aim(source, found);
        return found.ToImmutable();
    }

    private static int Next(SourceText source, int from, int to) =>
        source.Text.AsSpan(from, to - from).IndexOf(Mark) is >= 0 and var at ? from + at : -1;

    /// <summary>The comment at a mark, with the number of its own line; null when something else is written there.</summary>
    private static AllowComment? Read(SourceText source, int mark)
    {
        var number = source.GetPosition(mark).Line;
        var line = source.GetLine(number);
        var before = source.Text.AsSpan(line.Start, mark - line.Start).TrimEnd([' ', '\t']);
        var words = source.Text.AsSpan(mark, line.End - mark).TrimEnd([' ', '\t']);
        if (before.EndsWith("<!--") && words.EndsWith("-->"))
        {
            words = words[..^3].TrimEnd([' ', '\t']);
        }
        else if (!before.EndsWith("#"))
        {
            return null;
        }

        var start = Mark.Length + Blanks(words[Mark.Length..]);
        var verb = words.Slice(start, Math.Min(words.Length - start, LongestVerb + 1));
        verb = verb.IndexOfAny(' ', '\t') is >= 0 and var end ? verb[..end] : verb;
        if (verb.Length > LongestVerb)
        {
            return null;
        }

        var codes = ReadCodes(words, start + verb.Length, mark, out var rest);
        if (verb is not Verb && !MeansVerb(verb.ToString(), codes))
        {
            return null;
        }

        return new(
            source,
            new(mark, words.Length),
            number,
            verb is Verb ? null : new TextSpan(mark + start, verb.Length),
            codes,
            words[rest..].Trim([' ', '\t']).ToString()
        );
    }

    /// <summary>Whether a word was meant to be the verb; behind <c>#</c> the mark may also stand in a sentence about <c>ossc</c>.</summary>
    private static bool MeansVerb(string word, ImmutableArray<(string Code, TextSpan Span)> codes) =>
        NearNames.Nearest(word, [Verb]) is not null
        || (codes is [var first, ..] && first.Code.StartsWith("OSS", StringComparison.Ordinal));

    /// <summary>The words at the start, each but the last followed by a comma.</summary>
    private static ImmutableArray<(string Code, TextSpan Span)> ReadCodes(
        ReadOnlySpan<char> words,
        int at,
        int offset,
        out int rest
    )
    {
        var codes = ImmutableArray.CreateBuilder<(string, TextSpan)>();
        while (true)
        {
            var start = at + Blanks(words[at..]);
            var length = words[start..].IndexOfAny(' ', '\t', ',') is >= 0 and var end ? end : words.Length - start;
            if (length > 0)
            {
                codes.Add((words.Slice(start, length).ToString(), new(offset + start, length)));
            }

            rest = start + length;
            at = rest + Blanks(words[rest..]);
            if (at == words.Length || words[at] != ',')
            {
                return codes.ToImmutable();
            }

            at++;
        }
    }

    /// <summary>Gives each comment that has a line for itself the line that it is for: the next one with something else on it.</summary>
    private static void Aim(SourceText source, ImmutableArray<AllowComment>.Builder comments)
    {
        var below = (Line: 0, Aim: 0);
        for (var i = comments.Count - 1; i >= 0; i--)
        {
            var own = comments[i].Line;
            if (IsBehindSomething(source, comments[i]))
            {
                continue;
            }

            var line = own + 1;
            while (line < source.LineCount && line != below.Line && IsBlank(source, line))
            {
                line++;
            }

            var aim =
                line == below.Line ? below.Aim
                : line > source.LineCount ? 0
                : line;
            comments[i] = comments[i] with { Line = aim };
            below = (own, aim);
        }
    }

    private static bool IsBehindSomething(SourceText source, AllowComment comment)
    {
        var start = source.GetLine(comment.Line).Start;
        return source.Text.AsSpan(start, comment.Span.Start - start).Trim([' ', '\t']) is not ("#" or "<!--");
    }

    private static bool IsBlank(SourceText source, int line)
    {
        var span = source.GetLine(line);
        return source.Text.AsSpan(span.Start, span.Length).IsWhiteSpace();
    }

    private static int Blanks(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(' ', '\t') is >= 0 and var at ? at : text.Length;
}
