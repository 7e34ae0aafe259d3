using Ossature.Compiler.Syntax.Formatting;

namespace Ossature.Compiler.Syntax.Tests.Formatting;

/// <summary>Formats for tests, and holds every result to what all results promise.</summary>
internal static class Formatted
{
    public const string FrontMatter = "---\nid: A\n---\n\n";

    public static string Smd(string text) => Of(text, Checked.Smd);

    public static string Amd(string text) => Of(text, Checked.Amd);

    public static string Vmd(string text) => Of(text, Checked.Vmd);

    public static string Sds(string text) => Of(text, Checked.Sds);

    /// <summary>The text below the front matter of an SMD file that holds one section of prose.</summary>
    public static string Prose(string text) => Section("Overview", text);

    /// <summary>The text below the heading of one section of an SMD file.</summary>
    public static string Section(string section, string text)
    {
        var head = $"{FrontMatter}# T\n\n## {section}\n\n";
        var formatted = Smd(head + text);
        Assert.StartsWith(head, formatted, StringComparison.Ordinal);
        return formatted[head.Length..];
    }

    private static string Of(string text, Func<string, SyntaxTree> parse)
    {
        var tree = parse(text);
        var edits = Formatter.Format(tree);
        foreach (var edit in edits)
        {
            var old = text.Substring(edit.Span.Start, edit.Span.Length);
            Assert.True(old != edit.NewText, "An edit changes nothing.");
            Assert.True(
                old.Length == 0 || edit.NewText.Length == 0 || old[0] != edit.NewText[0],
                "An edit touches more than it changes."
            );
        }

        var formatted = tree.Source.WithEdits(edits).Text;
        Assert.Empty(Formatter.Format(parse(formatted)));
        return formatted;
    }
}
