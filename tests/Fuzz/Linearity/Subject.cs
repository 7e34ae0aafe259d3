using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Diagnostics.Fixing;
using Ossature.Compiler.Diagnostics.Rendering;
using Ossature.Compiler.Fuzz.Checking;
using Ossature.Compiler.Syntax.Formatting;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Fuzz.Linearity;

/// <summary>Something that is measured at growing sizes.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Unit">What a size counts.</param>
/// <param name="Sizes">The sizes, growing.</param>
/// <param name="LeastPerUnit">Fewer nanoseconds per unit than this count as this: nobody waits for it, and half of it is noise.</param>
/// <param name="Measure">Makes it at a size and gives what each stage took.</param>
internal sealed record Subject(
    string Name,
    string Unit,
    int[] Sizes,
    double LeastPerUnit,
    Func<int, List<(string Stage, TimeSpan Time)>> Measure
)
{
    private static readonly int[] FileSizes = [64 << 10, 256 << 10, 1 << 20, 4 << 20];
    private static readonly int[] ProjectSizes = [250, 1_000, 4_000];

    /// <summary>A file of one language.</summary>
    public static Subject File(Language language, Pattern pattern) =>
        new(
            $"{pattern.Language}: {pattern.Name}",
            "byte",
            [.. FileSizes.Where(size => size > 4 * pattern.Head.Length)],
            50,
            size => Stages(language, pattern.Make(size))
        );

    /// <summary>A project of many files.</summary>
    /// <param name="name">What is in it.</param>
    /// <param name="files">The files that a number stands for.</param>
    public static Subject Project(string name, Func<int, IEnumerable<SourceText>> files) =>
        new("project: " + name, "file", ProjectSizes, 100_000, count => Stages(count, files));

    private static List<(string Stage, TimeSpan Time)> Stages(Language language, string text)
    {
        var laps = new Laps();
        var tree = language.Parse(SourceText.From(language.Path, text));
        laps.End("parse");
        _ = tree.Source.WithEdits(Formatter.Format(tree));
        laps.End("format");
        if (tree is SdsSyntaxTree system)
        {
            ClauseCheck.AssertHolds(system);
            laps.End("clauses");
        }

        language.Declare(tree, new DiagnosticBag());
        laps.End("declare");
        Report(ProjectCheck.Sound.WithTree(tree), laps);
        return laps.Taken;
    }

    private static List<(string Stage, TimeSpan Time)> Stages(int count, Func<int, IEnumerable<SourceText>> files)
    {
        SourceText[] sources = [.. Enumerable.Range(0, count).SelectMany(files)];
        var laps = new Laps();
        var compilation = sources.Aggregate(SpecCompilation.Empty, (made, source) => made.WithText(source));
        laps.End("add");
        Report(compilation, laps);
        return laps.Taken;
    }

    private static void Report(SpecCompilation compilation, Laps laps)
    {
        var diagnostics = compilation.GetDiagnostics();
        _ = compilation.Signatures.Count;
        laps.End("check");
        foreach (var diagnostic in diagnostics)
        {
            _ = TextRenderer.Render(diagnostic);
        }

        _ = JsonRenderer.Render(diagnostics);
        _ = SarifRenderer.Render(diagnostics);
        laps.End("print");
        _ = Fixes.Apply(diagnostics);
        laps.End("fix");
    }

    /// <summary>
    /// Processor time, so that what else runs on the machine does not count, without the collector's, whose turns come at any time. Each lap
    /// starts without the garbage of the one before.
    /// </summary>
    private sealed class Laps
    {
        private TimeSpan started = Now;

        public List<(string Stage, TimeSpan Time)> Taken { get; } = [];

        public void End(string stage)
        {
            var taken = Now - started;
            Taken.Add((stage, taken > TimeSpan.Zero ? taken : TimeSpan.Zero));
            GC.Collect();
            started = Now;
        }

        private static TimeSpan Now => Environment.CpuUsage.TotalTime - GC.GetTotalPauseDuration();
    }
}
