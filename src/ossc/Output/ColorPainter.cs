using Spectre.Console;

namespace Ossature.CommandLine.Output;

/// <summary>Colours with ANSI sequences; a type of its own, so that nothing of it is loaded where colour is off.</summary>
internal sealed class ColorPainter : Painter
{
    private readonly IAnsiConsole console;

    public ColorPainter(TextWriter writer)
    {
        console = AnsiConsole.Create(
            new()
            {
                Ansi = AnsiSupport.Yes,
                ColorSystem = ColorSystemSupport.Standard,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(writer),
            }
        );

        // Lines are broken by the terminal, never here: what is copied from the screen is what was written.
        console.Profile.Width = int.MaxValue / 4;
    }

    public override void Write(string text, Paint paint = Paint.Plain) => console.Write(text, StyleOf(paint));

    private static Style StyleOf(Paint paint) =>
        paint switch
        {
            Paint.Strong => new(decoration: Decoration.Bold),
            Paint.Faint => new(decoration: Decoration.Dim),
            Paint.Good => new(Color.Green),
            Paint.Info => new(Color.Blue),
            Paint.Warning => new(Color.Olive, decoration: Decoration.Bold),
            Paint.Error => new(Color.Maroon, decoration: Decoration.Bold),
            _ => Style.Plain,
        };
}
