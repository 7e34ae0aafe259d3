using System.Text;

namespace Ossature.Compiler.Semantics.Tests.Formatting;

/// <summary>Rearranges the layout of a file, and now and then more than that, in ways that a seed decides.</summary>
internal static class LayoutMutations
{
    private static readonly string[] Lines =
    [
        "",
        " ",
        "\t",
        "",
        "text",
        "text  ",
        "  text",
        "     text",
        "- item",
        "-   item",
        "  - item",
        "   - item",
        "    - item",
        "      - item",
        "* item",
        "  * item",
        "+ item  ",
        "- - -",
        "* * *",
        "-",
        "1. first",
        "   - below it",
        "1.   one",
        "10. ten",
        "  3. three",
        "      * deep",
        "  | a |",
        "a | b",
        "--- | ---",
        "<!-- ossc: allow OSS1311 because -->",
        "2) second",
        "> quoted",
        "| a | b  ",
        "|---|---|",
        "---",
        "#   Title",
        "###   Entry  {#anchor}",
        "#### Deep",
        "## Notes",
        "## Flow",
        "## ",
        "**Errors:**",
        "**Contracts:** None",
        "**Own:**text",
        "**Returns:**   x",
        "@path:a/b",
        "@other:   x",
        "```",
        "```",
        "``` c++  x ",
        "````",
        "~~~",
        "~~~ a`b",
        "   ~~~~",
        "  ```",
        "    ```",
        "<!-- comment -->",
        "\uFEFF",
        "\uFEFF---",
    ];

    public static IEnumerable<string> Of(string text, int seed, int count)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var lines = text.Split('\n').ToList();
            for (var edits = random.Next(1, 12); edits > 0; edits--)
            {
                Change(lines, random);
            }

            var result = new StringBuilder();
            var newline = random.Next(4) switch
            {
                0 => "\r\n",
                1 when random.Next(8) == 0 => "\r",
                _ => "\n",
            };
            foreach (var line in lines)
            {
                result.Append(line).Append(random.Next(200) == 0 ? "\r\n" : newline);
            }

            yield return random.Next(3) == 0 ? result.ToString().TrimEnd('\n', '\r') : result.ToString();
        }
    }

    private static void Change(List<string> lines, Random random)
    {
        var at = random.Next(lines.Count);
        switch (random.Next(8))
        {
            case 0:
                lines[at] += random.Next(2) == 0 ? "  " : " \t";
                break;
            case 1:
                lines[at] = new string(' ', random.Next(1, 6)) + lines[at];
                break;
            case 2 when lines[at].Length == 0 && lines.Count > 1:
                lines.RemoveAt(at);
                break;
            case 3:
                lines[at] = lines[at].Replace("- ", random.Next(2) == 0 ? "* " : "-   ", StringComparison.Ordinal);
                break;
            case 4:
                lines[at] = lines[at].Replace("```", random.Next(2) == 0 ? "~~~" : "`````", StringComparison.Ordinal);
                break;
            default:
                for (var more = random.Next(1, 5); more > 0; more--)
                {
                    lines.Insert(at, Lines[random.Next(Lines.Length)]);
                }

                break;
        }
    }
}
