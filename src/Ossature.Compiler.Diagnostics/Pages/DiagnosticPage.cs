using System.Collections.Immutable;
using System.Text;

namespace Ossature.Compiler.Diagnostics.Pages;

/// <summary>The page of a code under <c>docs/diagnostics</c>, which is a part of the product: what <c>ossc explain</c> shows.</summary>
/// <param name="Descriptor">What the page declares.</param>
/// <param name="Why">Why it matters: the prose, in Markdown, without line breaks at its ends.</param>
/// <param name="Fix">What <c>ossc check --fix</c> does about it; empty when it does nothing.</param>
/// <param name="Bad">Examples that raise the code.</param>
/// <param name="Good">Examples that do not.</param>
public sealed record DiagnosticPage(
    DiagnosticDescriptor Descriptor,
    string Why,
    string Fix,
    ImmutableArray<PageExample> Bad,
    ImmutableArray<PageExample> Good
)
{
    /// <summary>The sentence, with three dots for what differs from place to place.</summary>
    public string Message => Sentence.Outline(Descriptor.Message);

    /// <summary>The help, with three dots for what differs from place to place.</summary>
    public string Help => Sentence.Outline(Descriptor.Help);

    /// <summary>A sentence of a declaration, with three dots for what differs from place to place.</summary>
    public static string Outline(string sentence) => Sentence.Outline(sentence);

    /// <summary>The page of a code; null when there is no such code. It is read anew each time.</summary>
    public static DiagnosticPage? Find(string code)
    {
        foreach (var descriptor in DiagnosticCatalog.All)
        {
            if (descriptor.Code == code)
            {
                using var page = typeof(DiagnosticPage).Assembly.GetManifestResourceStream(code + ".md")!;
                using var reader = new StreamReader(page, Encoding.UTF8);
                return Parse(descriptor, reader.ReadToEnd());
            }
        }

        return null;
    }

    /// <summary>Reads a page that the generator has accepted: front matter, prose, the sections <c>Bad</c> and <c>Good</c>.</summary>
    internal static DiagnosticPage Parse(DiagnosticDescriptor descriptor, string text)
    {
        var (prose, block) = (new StringBuilder(), new StringBuilder());
        var (fix, section, fence, language) = ("", "---", "", "");
        var (bad, good) = (ImmutableArray.CreateBuilder<PageExample>(), ImmutableArray.CreateBuilder<PageExample>());
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Skip(1))
        {
            if (section == "---")
            {
                fix = line.StartsWith("fix: ", StringComparison.Ordinal) ? Unquote(line[5..]) : fix;
                section = line == "---" ? "" : section;
            }
            else if (fence.Length > 0 && line == fence)
            {
                (section == "Bad" ? bad : good).Add(new(language, block.ToString()));
                fence = "";
            }
            else if (fence.Length > 0)
            {
                block.Append(line).Append('\n');
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                section = line[3..];
            }
            else if (section.Length > 0 && line.StartsWith("```", StringComparison.Ordinal))
            {
                language = line.TrimStart('`');
                fence = line[..^language.Length];
                block.Clear();
            }
            else if (section.Length == 0)
            {
                prose.Append(line).Append('\n');
            }
        }

        return new(descriptor, prose.ToString().Trim('\n'), fix, bad.ToImmutable(), good.ToImmutable());
    }

    /// <summary>A YAML scalar as pages write it: plain, or in double quotes with escaped quotes and backslashes.</summary>
    private static string Unquote(string scalar) =>
        scalar is ['"', .., '"']
            ? scalar[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal)
            : scalar;
}
