using Ossature.Compiler.Text;

namespace Ossature.Compiler.Diagnostics;

/// <summary>Where a diagnostic stands: a span of a source text, or a file as a whole when there is no text to show.</summary>
public sealed record Location
{
    private Location(string path, SourceText? source, TextSpan span)
    {
        Path = path;
        Source = source;
        Span = span;
    }

    /// <summary>Path of the file as shown, relative to the project.</summary>
    public string Path { get; }

    /// <summary>The text that <see cref="Span"/> is a part of, or null for a file as a whole.</summary>
    public SourceText? Source { get; }

    /// <summary>The marked characters; empty at the start for a file as a whole.</summary>
    public TextSpan Span { get; }

    /// <summary>Line and column of the first marked character.</summary>
    public LinePosition Start => Source?.GetPosition(Span.Start) ?? new(1, 1);

    /// <summary>Line and column just behind the last marked character.</summary>
    public LinePosition End => Source?.GetPosition(Span.End) ?? new(1, 1);

    /// <summary>A span of a text.</summary>
    public static Location Of(SourceText source, TextSpan span) => new(source.Path, source, span);

    /// <summary>A file, folder or other named thing as a whole.</summary>
    public static Location OfFile(string path) => new(path, null, default);
}
