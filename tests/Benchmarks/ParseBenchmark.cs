using System.Diagnostics;
using System.Globalization;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Amd;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Smd;
using Ossature.Compiler.Syntax.Toml;
using Ossature.Compiler.Syntax.Vmd;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Benchmarks;

/// <summary>Measures each parser on one processor, warmed up.</summary>
internal static class ParseBenchmark
{
    private const int Specs = 200;

    public static void Run()
    {
        Console.WriteLine("| language | MB | MB/s | bytes allocated per byte | bytes retained per byte |");
        Console.WriteLine("|---|---|---|---|---|");
        Measure("smd", SmdSyntaxTree.Parse, GeneratedProject.Smd);
        Measure("amd", AmdSyntaxTree.Parse, GeneratedProject.Amd);
        Measure("vmd", VmdSyntaxTree.Parse, GeneratedProject.Vmd);
        var modules = new GeneratedSystem(Specs).Files()[2..];
        Measure("sds", SdsSyntaxTree.Parse, number => modules[number - 1].Text);
        Measure("toml", TomlSyntaxTree.Parse, GeneratedProject.Plan);
    }

    private static void Measure(string language, Func<SourceText, SyntaxTree> parse, Func<int, string> write)
    {
        var sources = Enumerable
            .Range(1, Specs)
            .Select(number => SourceText.From($"{number}.{language}", write(number)))
            .ToArray();
        var bytes = sources.Sum(source => (double)source.ToBytes().Length);
        for (var i = 0; i < 20; i++)
        {
            Parse(sources, parse);
        }

        var best = double.MaxValue;
        for (var i = 0; i < 20; i++)
        {
            var watch = Stopwatch.StartNew();
            Parse(sources, parse);
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        var before = (Retained: GC.GetTotalMemory(forceFullCollection: true), Allocated: GC.GetAllocatedBytesForCurrentThread());
        var trees = Parse(sources, parse);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before.Allocated;
        var retained = GC.GetTotalMemory(forceFullCollection: true) - before.Retained;
        GC.KeepAlive(trees);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {language} | {bytes / 1e6:0.0} | {bytes / best / 1e6:0} | {allocated / bytes:0.0} | {retained / bytes:0.0} |"
            )
        );
    }

    private static SyntaxTree[] Parse(SourceText[] sources, Func<SourceText, SyntaxTree> parse) =>
        Array.ConvertAll(sources, source => parse(source));
}
