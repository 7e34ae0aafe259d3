using Ossature.Compiler.Text;

namespace Ossature.Compiler.Diagnostics.Tests;

/// <summary>Makes diagnostics at a place that a text marks with <c>⟦</c> and <c>⟧</c>.</summary>
internal static class Marked
{
    /// <summary>OSS5025, whose label is empty, with a chosen word in its sentence.</summary>
    public static Diagnostic In(string text, string word = "x") => At(Place(text), word);

    public static Diagnostic At(Location location, string word = "x")
    {
        var bag = new DiagnosticBag();
        bag.ToolCallWithoutName(location, word);
        return bag.Single();
    }

    private static Location Place(string text)
    {
        var start = text.IndexOf('⟦', StringComparison.Ordinal);
        var end = text.IndexOf('⟧', StringComparison.Ordinal) - 1;
        var source = SourceText.From(
            "specs/a.smd",
            text.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal)
        );
        return Location.Of(source, TextSpan.FromBounds(start, end));
    }
}
