namespace Ossature.Compiler.Syntax.Tests.Markdown;

/// <summary>Damages files in ways that a seed decides, so that a failure can be repeated.</summary>
internal static class Mutations
{
    private static readonly string[] Snippets =
    [
        "---\n",
        "# Title\n",
        "## Requirements\n",
        "## Components\r\n",
        "### Entry {#anchor .no-verify}\n",
        "**Accepts:** x\n",
        "**Interface:**\r",
        "**Own label:** x\n",
        "@path: a/b\n",
        "- item\n",
        "  * item\n",
        "```\n",
        "````c++ x\n",
        "~~~~\n",
        "   ```\n",
        "\t\n",
        "\r\n",
        "\r",
        "\uFEFF",
        "\0",
        "key: [a, b\n",
        "- x: {\n",
        "<!-- # x -->\n",
        "  <!-- ossc: allow OSS1311 -->\n",
        "<!--ossc:-->\r",
        "1. first\n",
        "  12) twelfth\n",
        "| a | b |\n",
        " | - |\n",
    ];

    public static IEnumerable<byte[]> Of(byte[] bytes, int seed, int count)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var mutant = bytes.ToList();
            for (var edits = random.Next(1, 6); edits > 0; edits--)
            {
                Damage(mutant, random);
            }

            yield return [.. mutant];
        }
    }

    /// <summary>Short texts put together from what lines begin and end with.</summary>
    public static IEnumerable<string> RandomLines(int seed, int count)
    {
        string[] pieces =
        [
            "\n",
            "\n",
            "\n",
            "\n",
            "\r\n",
            "\r",
            " ",
            "  ",
            "\t",
            "x",
            "x y",
            "-",
            "- ",
            "* ",
            "+ ",
            "1",
            "2",
            "10",
            ". ",
            ") ",
            ".",
            "|",
            "| a ",
            "#",
            "## ",
            "### ",
            "## Overview",
            "## Notes ",
            "**",
            "**Accepts:**",
            "**Contracts:**",
            "**a b:** ",
            ":**",
            "@path:",
            "@a:",
            "```",
            "~~~",
            "`",
            "<!--",
            " ossc:",
            "<!-- ossc: allow OSS1 -->",
            "-->",
            "---",
            "\uFEFF",
            "\0",
            "\u00A0",
            "\u2028",
            "\uD83D",
            "é",
        ];
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            yield return string.Concat(random.GetItems(pieces, random.Next(1, 14)));
        }
    }

    private static void Damage(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(40), bytes.Count - at);
        switch (random.Next(5))
        {
            case 0:
                bytes.RemoveRange(at, length);
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 3:
                // At the start of a line, where it means most.
                var line = bytes.IndexOf((byte)'\n', at) + 1;
                bytes.InsertRange(line, Snippet(random));
                break;
            default:
                bytes.InsertRange(at, Snippet(random));
                break;
        }
    }

    private static byte[] Snippet(Random random) => System.Text.Encoding.UTF8.GetBytes(Snippets[random.Next(Snippets.Length)]);
}
