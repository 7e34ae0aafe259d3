namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>What the layout knows of the block that a line belongs to: its first line and the lines that go on with it.</summary>
/// <param name="Role">What its first line is.</param>
/// <param name="IsIndented">Whether its first line is indented, in its new layout.</param>
/// <param name="IsEmptyItem">Whether it is a bullet without text.</param>
/// <param name="IsTable">Whether it holds the line that separates the head of a table whose lines do not start with <c>|</c>.</param>
internal readonly record struct TextBlock(LineRole Role, bool IsIndented, bool IsEmptyItem, bool IsTable)
{
    /// <summary>The block that a line starts.</summary>
    public static TextBlock At(LayoutLines lines, int first, bool isIndented)
    {
        var role = lines.Role(first);
        var isTable = false;
        if (role is LineRole.Text or LineRole.Item or LineRole.Label)
        {
            isTable = SeparatesHead(lines.Content(first));
            for (var line = first + 1; !isTable && lines.Role(line) == LineRole.Continuation; line++)
            {
                isTable = SeparatesHead(lines.Content(line));
            }
        }

        return new(role, isIndented, role == LineRole.Text && lines.Content(first) is "-" or "*" or "+", isTable);
    }

    /// <summary>Whether a line of this block is a row of such a table.</summary>
    public bool IsRow(ReadOnlySpan<char> content) => IsTable && content.Contains('|');

    private static bool SeparatesHead(ReadOnlySpan<char> content) =>
        content.Contains('|') && content.Contains('-') && !content.ContainsAnyExcept("|-: \t");
}
