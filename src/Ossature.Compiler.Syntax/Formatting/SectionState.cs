using Ossature.Compiler.Syntax.Markdown;

namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>What the section around a line allows.</summary>
internal sealed class SectionState(LayoutLines lines, MarkdownDialect dialect)
{
    private SectionStyle style = dialect.Start;
    private bool isEntry;
    private bool isDescription;
    private ushort section;
    private bool isList;
    private bool hadList;

    /// <summary>Whether attributes that the language knows are more than text.</summary>
    public bool HasAttributes => isEntry && dialect.HasAttributes(section);

    /// <summary>Whether every character of the line counts.</summary>
    public bool IsVerbatim { get; private set; }

    public ListContext Lists =>
        new(
            Stays: section == 0 && style != SectionStyle.Prose,
            ItemsCount: style == SectionStyle.Items || isList,
            AnyBullet: style == SectionStyle.Prose || (style == SectionStyle.Described && isDescription),
            SpansAttributes: HasAttributes && isDescription
        );

    public void Enter(int line)
    {
        switch (lines.Role(line))
        {
            case LineRole.Section:
                style = dialect.Style(lines[line].Kind);
                (section, isEntry, isDescription, isList) = (lines[line].Kind, false, false, false);
                IsVerbatim = style == SectionStyle.Verbatim && !IsOneBlockOfCode(line + 1);
                break;
            case LineRole.Entry:
                (isEntry, isDescription, isList, hadList) = (true, true, false, false);
                break;
            case LineRole.Label:
                // Only the first such label of an entry counts.
                (isDescription, isList) = (false, !hadList && dialect.IsList(lines[line].Kind, section));
                hadList |= isList;
                break;
        }
    }

    /// <summary>A verbatim section of nothing but one block of code is read without its fences.</summary>
    private bool IsOneBlockOfCode(int line)
    {
        if (lines.Role(line) != LineRole.FenceOpen)
        {
            return false;
        }

        while (lines.Role(line) is LineRole.FenceOpen or LineRole.Code)
        {
            line++;
        }

        return lines.Is(line, LineKind.FenceClose) && lines.Role(line + 1) is LineRole.Section or LineRole.EndOfFile;
    }
}
