using System.Runtime.CompilerServices;
using System.Text;

namespace Ossature.Compiler.Text;

/// <summary>
/// The immutable text of one file. Any byte sequence can be held: bytes that are not UTF-8 become lone surrogates
/// U+DC80–U+DCFF and turn back into the same bytes in <see cref="ToBytes"/>. A byte-order mark is kept as U+FEFF.
/// </summary>
public sealed class SourceText
{
    // Most texts are never asked for either; two threads that ask at once find the same.
    private int[]? lineStarts;
    private StrongBox<Digest>? digest;

    private SourceText(string path, string text)
    {
        Path = path;
        Text = text;
    }

    /// <summary>The file's path relative to the project, with <c>/</c>; a name to show, never opened from here.</summary>
    public string Path { get; }

    /// <summary>All characters of the file.</summary>
    public string Text { get; }

    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => Text.Length;

    /// <summary>SHA-256 of the file's bytes.</summary>
    public Digest Digest => (digest ??= new(Digest.Of(ToBytes()))).Value;

    /// <summary>Number of lines; a text that ends with a line break has an empty last line.</summary>
    public int LineCount => LineStarts.Length;

    /// <summary>The text of a file given as characters.</summary>
    public static SourceText From(string path, string text) => new(path, text);

    /// <summary>The text of a file given as bytes; see the class for bytes that are not UTF-8.</summary>
    public static SourceText FromBytes(string path, ReadOnlySpan<byte> bytes) => new(path, Utf8.Decode(bytes));

    /// <summary>The bytes of the file; the same that <see cref="FromBytes"/> was given.</summary>
    public byte[] ToBytes() => Utf8.Encode(Text);

    /// <summary>The characters of a span.</summary>
    public string ToString(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Line and column of an offset between zero and <see cref="Length"/>.</summary>
    public LinePosition GetPosition(int offset)
    {
        var line = Array.BinarySearch(LineStarts, offset);
        line = line < 0 ? ~line - 1 : line;
        return new(line + 1, offset - LineStarts[line] + 1);
    }

    /// <summary>The span of a line, counted from one, without its line break.</summary>
    public TextSpan GetLine(int line)
    {
        var starts = LineStarts;
        var start = starts[line - 1];
        var end = line < starts.Length ? starts[line] : Text.Length;
        while (end > start && Text[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>A new text with the edits applied; they must not overlap and may come in any order.</summary>
    public SourceText WithEdits(IEnumerable<TextEdit> edits)
    {
        var result = new StringBuilder(Text.Length);
        var at = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Span.Start))
        {
            if (edit.Span.Start < at)
            {
                throw new ArgumentException("Edits overlap.", nameof(edits));
            }

            result.Append(Text, at, edit.Span.Start - at).Append(edit.NewText);
            at = edit.Span.End;
        }

        return new(Path, result.Append(Text, at, Text.Length - at).ToString());
    }

    private int[] LineStarts => lineStarts ??= FindLineStarts();

    private int[] FindLineStarts()
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < Text.Length; i++)
        {
            // LF, CR LF and CR each end a line.
            if (Text[i] == '\n' || (Text[i] == '\r' && (i + 1 == Text.Length || Text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
