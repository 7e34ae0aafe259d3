using System.Collections.Immutable;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>What the metadata of a file says, read as YAML. Values keep the words that were written; what they mean is the binder's.</summary>
/// <param name="Entries">The keys with their values, in file order; a key that is written twice is there twice.</param>
public sealed record FrontMatter(ImmutableArray<FrontMatterEntry> Entries)
{
    /// <summary>Whether some of it could not be read, which is reported; a key that is not among the entries may still be written there.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The first entry of a key, or null.</summary>
    public FrontMatterEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);
}

/// <summary>One key of the metadata.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeySpan">Where the key stands.</param>
/// <param name="Value">Its value.</param>
public sealed record FrontMatterEntry(string Key, TextSpan KeySpan, FrontMatterValue Value);

/// <summary>The value of a key, or an item of a list.</summary>
/// <param name="Span">Where it stands; empty behind the key for a value that is not written.</param>
public abstract record FrontMatterValue(TextSpan Span);

/// <summary>A word or a text.</summary>
/// <param name="Text">The text, without quotes.</param>
/// <param name="Quoted">Whether it is written so that YAML takes it for a text whatever it says.</param>
/// <param name="Span">Where it stands, quotes included.</param>
public sealed record FrontMatterScalar(string Text, bool Quoted, TextSpan Span) : FrontMatterValue(Span)
{
    private static readonly HashSet<string> Nothings =
    [
        "",
        "~",
        .. from word in new[] { "null", "false", "no", "off" }
        from spelling in new[] { word, char.ToUpperInvariant(word[0]) + word[1..], word.ToUpperInvariant() }
        select spelling,
    ];

    /// <summary>Whether it says that there is no value: nothing, null, false or zero, as YAML 1.1 writes them.</summary>
    public bool IsNothing =>
        Quoted ? Text.Length == 0 : Nothings.Contains(Text) || (Text.Contains('0') && !Text.AsSpan().ContainsAnyExcept("0.+-_"));
}

/// <summary>A list.</summary>
/// <param name="Items">The items, in file order.</param>
/// <param name="Span">Where it stands.</param>
public sealed record FrontMatterList(ImmutableArray<FrontMatterValue> Items, TextSpan Span) : FrontMatterValue(Span);

/// <summary>Anything that no language of this family asks for: a mapping, a list in a list, an alias.</summary>
/// <param name="Span">Where it starts.</param>
public sealed record FrontMatterOther(TextSpan Span) : FrontMatterValue(Span);
