using System.Globalization;
using Ossature.CommandLine.Output;

namespace Ossature.CommandLine.Live;

/// <summary>
/// The last lines of a terminal, drawn anew where they stand, and the lines that scroll away above them. Lines wait for the next drawing, and what
/// has not changed is not drawn. Safe for several threads.
/// </summary>
/// <param name="terminal">The terminal.</param>
/// <param name="colored">Whether lines use colour.</param>
internal sealed class LiveScreen(TextWriter terminal, bool colored)
{
    private readonly Lock gate = new();
    private readonly StringWriter waiting = new() { NewLine = "\n" };
    private string drawn = "";

    /// <summary>Takes lines that scroll away.</summary>
    public Painter Lines => new Waiting(this);

    /// <summary>Draws: lines that wait, then the frame.</summary>
    /// <param name="frame">Whole lines, each narrower than the terminal; empty for none.</param>
    public void Draw(string frame)
    {
        lock (gate)
        {
            var lines = waiting.GetStringBuilder();
            if (lines.Length == 0 && frame == drawn)
            {
                return;
            }

            terminal.Write(Erase() + lines + frame);
            lines.Clear();
            drawn = frame;
        }
    }

    private string Erase()
    {
        var height = drawn.Count(c => c == '\n');
        return height == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"\e[{height}A\e[J");
    }

    private sealed class Waiting(LiveScreen screen) : Painter
    {
        private readonly Painter painter = For(screen.waiting, screen.IsColored);

        public override void Write(string text, Paint paint = Paint.Plain)
        {
            lock (screen.gate)
            {
                painter.Write(text, paint);
            }
        }
    }

    private bool IsColored => colored;
}
