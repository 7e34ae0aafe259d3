using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Ossature.Compiler.Testing;

/// <summary>Shows how two texts differ, line by line.</summary>
public static class TextDiff
{
    private const int Context = 3;

    /// <summary>Lines only expected are marked <c>-</c>, lines only there <c>+</c>; long equal stretches are left out.</summary>
    public static string Show(string expected, string actual)
    {
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(expected, actual, ignoreWhitespace: false).Lines;
        var shown = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Type != ChangeType.Unchanged)
            {
                Array.Fill(
                    shown,
                    true,
                    Math.Max(0, i - Context),
                    Math.Min(lines.Count, i + Context + 1) - Math.Max(0, i - Context)
                );
            }
        }

        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (shown[i])
            {
                text.Append(Mark(lines[i].Type)).Append(' ').Append(lines[i].Text).Append('\n');
            }
            else if (i > 0 && shown[i - 1])
            {
                text.Append("  …\n");
            }
        }

        return text.ToString();
    }

    private static char Mark(ChangeType type) =>
        type switch
        {
            ChangeType.Deleted => '-',
            ChangeType.Inserted => '+',
            _ => ' ',
        };
}
