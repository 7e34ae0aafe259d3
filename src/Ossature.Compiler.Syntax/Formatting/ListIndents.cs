namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>Works out which item each line of a list belongs to, as Markdown does, and with it the line's new indentation.</summary>
internal sealed class ListIndents(LayoutLines lines, int first, int end)
{
    // Four blanks more than needed make a line code.
    private const int Code = 4;

    private readonly Stack<Item> open = [];
    private readonly int[] indents = new int[end - first];

    // Items at several depths of which none belongs to another may have been meant to: that is for their author to say.
    private bool isNested;
    private bool isRagged;

    /// <summary>The new indentation of each line; null when that is not plain.</summary>
    /// <param name="leftmost">The largest indentation that the outermost items may have; below zero, the list keeps its indentation.</param>
    public int[]? Compute(int leftmost)
    {
        if (leftmost < 0)
        {
            return null;
        }

        for (var line = first; line < end; line++)
        {
            var isPlain = lines.Role(line) switch
            {
                LineRole.Item => TakeItem(line, leftmost),
                LineRole.Text => TakeParagraph(line),
                LineRole.Continuation => TakeContinuation(line),
                _ => false,
            };
            if (!isPlain)
            {
                return null;
            }
        }

        return isNested || !isRagged ? indents : null;
    }

    private bool TakeItem(int line, int leftmost)
    {
        var content = lines.Content(line);
        var marker = content.IndexOf(' ');
        var text = content[marker..].TrimStart(' ');
        var blanks = content.Length - marker - text.Length;
        if (ListLayout.IsRule(content) || blanks > Code || StartsBlock(text) || HasTab(line))
        {
            return false;
        }

        var column = lines.Indent(line);
        Close(column);
        if (open.TryPeek(out var parent) ? column >= parent.Text + Code : column > leftmost)
        {
            return false;
        }

        var indent = open.Count == 0 ? 0 : parent.NewText;
        indents[line - first] = indent;
        isNested |= open.Count > 0;
        isRagged |= column != lines.Indent(first);
        open.Push(new(column + marker + blanks, indent + marker + 1));
        return true;
    }

    private bool TakeParagraph(int line)
    {
        var column = lines.Indent(line);
        Close(column);
        if (!open.TryPeek(out var item) || column >= item.Text + Code || StartsBlock(lines.Content(line)) || HasTab(line))
        {
            return false;
        }

        indents[line - first] = item.NewText;
        return true;
    }

    private bool TakeContinuation(int line)
    {
        if (StartsBlock(lines.Content(line)) || HasTab(line))
        {
            return false;
        }

        // What is not indented at all stays so: not everywhere does it belong to the item.
        indents[line - first] = lines.Indent(line) == 0 ? 0 : open.Peek().NewText;
        return true;
    }

    /// <summary>Closes the items that a line at a column does not belong to.</summary>
    private void Close(int column)
    {
        while (open.TryPeek(out var item) && column < item.Text)
        {
            open.Pop();
        }
    }

    private bool HasTab(int line) => lines.Text.AsSpan(lines[line].Start, lines.Indent(line)).Contains('\t');

    /// <summary>Whether a line inside an item starts something else than text, whose indentation says what belongs to it.</summary>
    private static bool StartsBlock(ReadOnlySpan<char> text) =>
        text is [] or ['>' or '|' or '<' or '#' or '\t', ..] or ['-' or '*' or '+'] or ['-' or '*' or '+', ' ' or '\t', ..]
        || text.StartsWith("```")
        || text.StartsWith("~~~")
        || (text.TrimStart("0123456789") is ['.' or ')', ..] && char.IsAsciiDigit(text[0]));

    /// <param name="Text">Where the text of the item starts.</param>
    /// <param name="NewText">Where it will start.</param>
    private readonly record struct Item(int Text, int NewText);
}
