namespace Ossature.CommandLine.Commands;

/// <summary>How <c>ossc graph</c> draws.</summary>
internal enum GraphForm
{
    /// <summary>Trees of text, for a terminal.</summary>
    Tree,

    /// <summary>A Mermaid flowchart.</summary>
    Mermaid,

    /// <summary>The DOT language of Graphviz.</summary>
    Dot,
}
