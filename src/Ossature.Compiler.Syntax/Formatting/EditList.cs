using System.Collections.Immutable;
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

    public ImmutableArray<TextEdit> ToImmutable() => edits.ToImmutable();
}
