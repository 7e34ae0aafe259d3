using System.Text;
using Ossature.Compiler.Diagnostics.Rendering;

namespace Ossature.CommandLine.Output;

/// <summary>Rows of text in aligned columns, the last one unpadded.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <summary>The rows, each ended by <c>\n</c>.</summary>
    /// <param name="rows">Cells per row; every row has equally many.</param>
    /// <param name="rightAligned">Numbers of the columns whose cells end at the right.</param>
    public static string Render(IReadOnlyList<string[]> rows, params int[] rightAligned)
    {
        if (rows.Count == 0)
        {
            return "";
        }

        var cells = rows.Select(row => row.Select(PrintableText.OneLine).ToArray()).ToArray();
        var widths = Enumerable
            .Range(0, cells[0].Length)
            .Select(column => cells.Max(row => PrintableText.Width(row[column])))
            .ToArray();
        var text = new StringBuilder();
        foreach (var row in cells)
        {
            var line = new StringBuilder();
            for (var column = 0; column < row.Length; column++)
            {
                var padding = new string(' ', widths[column] - PrintableText.Width(row[column]));
                line.Append(column > 0 ? Gap : "")
                    .Append(rightAligned.Contains(column) ? padding + row[column] : row[column] + padding);
            }

            text.Append(line.ToString().TrimEnd()).Append('\n');
        }

        return text.ToString();
    }
}
