using System.Collections.Immutable;
using System.Text;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>Collects edits of a text in order; each is cut down to what differs, so that an editor keeps its cursor and its marks.</summary>
internal sealed class EditList(string text)
{
    private readonly ImmutableArray<TextEdit>.Builder edits = ImmutableArray.CreateBuilder<TextEdit>();

    /// <summary>Says what shall stand from one offset to another.</summary>
    public void Replace(int start, int end, ReadOnlySpan<char> wanted)
    {
        var there = text.AsSpan(start, end - start);
        if (there.SequenceEqual(wanted))
        {
            return;
        }

        var before = there.CommonPrefixLength(wanted);
        var after = 0;
        while (after < Math.Min(there.Length, wanted.Length) - before && there[^(after + 1)] == wanted[^(after + 1)])
        {
            after++;
        }

        edits.Add(new(TextSpan.FromBounds(start + before, end - after), wanted[before..(wanted.Length - after)].ToString()));
    }

    /// <inheritdoc cref="Replace(int, int, ReadOnlySpan{char})"/>
    public void Replace(int start, int end, StringBuilder wanted)
    {
        // Most lines are as they should be: nothing is made of them.
        Span<char> characters = wanted.Length <= 256 ? stackalloc char[wanted.Length] : new char[wanted.Length];
        wanted.CopyTo(0, characters, wanted.Length);
        Replace(start, end, characters);
    }

    /// <summary>Says what shall stand from one offset to another where nothing but blanks differs: each of them is an edit of its own.</summary>
    public void ReplaceBlanks(int start, int end, StringBuilder wanted)
    {
        Span<char> characters = wanted.Length <= 256 ? stackalloc char[wanted.Length] : new char[wanted.Length];
        wanted.CopyTo(0, characters, wanted.Length);
        ReadOnlySpan<char> rest = characters;
        while (true)
        {
            var there = text.AsSpan(start, end - start);
            var same = there.CommonPrefixLength(rest);
            if (same == there.Length && same == rest.Length)
            {
                return;
            }

            start += same;
            there = there[same..];
            rest = rest[same..];
            var (old, blanks) = (Blanks(there), Blanks(rest));
            if (old + blanks == 0)
            {
                Replace(start, end, rest);
                return;
            }

            Replace(start, start + old, rest[..blanks]);
            start += old;
            rest = rest[blanks..];
        }
    }

    public ImmutableArray<TextEdit> ToImmutable() => edits.ToImmutable();

    private static int Blanks(ReadOnlySpan<char> text) => text.Length - text.TrimStart().Length;
}
