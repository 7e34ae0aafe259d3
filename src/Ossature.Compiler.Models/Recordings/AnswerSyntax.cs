using System.Text.RegularExpressions;

namespace Ossature.Compiler.Models.Recordings;

/// <summary>The lines that mean something in an answer file; reader and writer share them, so that one undoes the other.</summary>
internal static partial class AnswerSyntax
{
    public const string NoFinalLineBreak = @"\ No newline at end of file";
    public const string FrontMatterFence = "---";
    public const int DeepestArgument = 8;
    private const string Path = @"[A-Za-z_][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+){0,7}";

    /// <summary>Opens a tool call: three or more backticks, <c>tool</c>, a name.</summary>
    [GeneratedRegex(@"^(?<fence>`{3,})[ \t]*tool(?:[ \t]+(?<name>.*?))?[ \t]*$")]
    public static partial Regex ToolFence();

    [GeneratedRegex(@"^[A-Za-z0-9_.-]+$")]
    public static partial Regex ToolName();

    /// <summary>A line of text that would open a tool call, were there no backslash before it.</summary>
    [GeneratedRegex(@"^\\+`{3,}[ \t]*tool(?:[ \t].*)?$")]
    public static partial Regex EscapedToolFence();

    /// <summary>An argument on one line.</summary>
    [GeneratedRegex($@"^(?<path>{Path}):(?:[ \t]+(?<value>.*))?$")]
    public static partial Regex ArgumentLine();

    /// <summary>Opens an argument whose lines follow.</summary>
    [GeneratedRegex($@"^---[ \t]+(?<path>{Path})[ \t]*$")]
    public static partial Regex Section();

    /// <summary>A line of an argument that would mean something, were there no backslash before it.</summary>
    [GeneratedRegex($@"^\\+(?:---[ \t]+{Path}[ \t]*|\\ No newline at end of file)$")]
    public static partial Regex EscapedSectionLine();

    [GeneratedRegex(@"^(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)$")]
    public static partial Regex JsonLiteral();

    [GeneratedRegex("^`{3,}", RegexOptions.Multiline)]
    public static partial Regex FenceAtLineStart();

    [GeneratedRegex($@"^{Path}$")]
    public static partial Regex WholePath();
}
