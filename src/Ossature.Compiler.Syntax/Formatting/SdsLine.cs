using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>A line of tokens in its new layout.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Indent">How deep it stands.</param>
/// <param name="Above">The comments and blank lines between it and the line of tokens above.</param>
internal sealed record SdsLine(int First, int Indent, string Above)
{
    /// <summary>How many characters its tokens take, with the blanks in front of them.</summary>
    public int Width { get; set; }

    /// <summary>The comment behind its tokens; an empty span where there is none.</summary>
    public TextSpan Remark { get; set; }

    /// <summary>How many characters the longest line takes of those whose comments are aligned with this one's.</summary>
    public int LongestWidth { get; set; }
}
