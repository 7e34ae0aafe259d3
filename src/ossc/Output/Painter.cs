using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Diagnostics.Rendering;

namespace Ossature.CommandLine.Output;

/// <summary>Writes text, with colour or without; the characters are the same.</summary>
internal abstract class Painter
{
    /// <summary>A painter on a stream.</summary>
    public static Painter For(TextWriter writer, bool colored) => colored ? new ColorPainter(writer) : new PlainPainter(writer);

    /// <summary>Writes the characters as they are.</summary>
    public abstract void Write(string text, Paint paint = Paint.Plain);

    /// <summary>Writes a diagnostic, with the source that it marks unless told otherwise.</summary>
    public void Write(Diagnostic diagnostic, bool excerpt = true)
    {
        var severity = diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => Paint.Error,
            DiagnosticSeverity.Warning => Paint.Warning,
            _ => Paint.Info,
        };
        foreach (var piece in TextRenderer.RenderPieces(diagnostic, excerpt))
        {
            var paint = piece.Role switch
            {
                TextRole.Place or TextRole.Message => Paint.Strong,
                TextRole.Severity or TextRole.Marker => severity,
                TextRole.Gutter => Paint.Faint,
                TextRole.Help => Paint.Good,
                _ => Paint.Plain,
            };
            Write(piece.Text, paint);
        }
    }

    private sealed class PlainPainter(TextWriter writer) : Painter
    {
        public override void Write(string text, Paint paint = Paint.Plain) => writer.Write(text);
    }
}
