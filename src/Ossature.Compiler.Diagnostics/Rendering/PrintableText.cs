namespace Ossature.Compiler.Diagnostics.Rendering;

/// <summary>Text from specs, plans and models made fit for a terminal.</summary>
public static class PrintableText
{
    /// <summary>The text on one line and without any character that could steer the terminal.</summary>
    public static string OneLine(string text) => Cells.Sentence(text);

    /// <summary>Number of terminal cells that a printable text fills.</summary>
    public static int Width(string text) => Cells.Lay(text).Starts[^1];
}
