using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Tests.Markdown;

/// <summary>Metadata as texts to compare.</summary>
internal static class FrontMatterText
{
    /// <summary>The keys with their values; texts that are quoted in quotes.</summary>
    public static string Print(FrontMatter frontMatter) =>
        string.Join(", ", frontMatter.Entries.Select(entry => $"{entry.Key} = {Print(entry.Value)}"));

    private static string Print(FrontMatterValue value) =>
        value switch
        {
            FrontMatterScalar scalar => scalar.Quoted ? $"\"{scalar.Text}\"" : scalar.Text,
            FrontMatterList list => $"[{string.Join(' ', list.Items.Select(Print))}]",
            _ => "?",
        };

    /// <summary>Where keys and words stand; a value that is not written stands nowhere in particular.</summary>
    public static IEnumerable<TextSpan> Places(FrontMatter frontMatter, SourceText source) =>
        frontMatter
            .Entries.SelectMany(entry =>
                (entry.Value is FrontMatterList list ? list.Items.Select(item => item.Span) : [entry.Value.Span]).Prepend(
                    entry.KeySpan
                )
            )
            .Where(span => source.ToString(span).Trim().Length > 0)
            .ToArray();
}
