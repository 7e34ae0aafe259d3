namespace Ossature.Compiler.Text;

/// <summary>A run of characters in one text: where it starts and how many UTF-16 units it holds.</summary>
/// <param name="Start">Offset of the first character, counted from zero.</param>
/// <param name="Length">Number of UTF-16 code units; zero marks a place between two characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset just behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>The span between two offsets.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether <paramref name="other"/> lies within this span; equal spans contain each other.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;
}
