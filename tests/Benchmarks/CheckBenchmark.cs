using System.Globalization;

namespace Ossature.Compiler.Benchmarks;

/// <summary>Measures whole processes, because start-up is a good part of what people wait for.</summary>
internal static class CheckBenchmark
{
    public static void Run(string[] folders, string ossc, int runs)
    {
        var made = folders.Length == 0 ? Directory.CreateTempSubdirectory("ossature-bench").FullName : null;
        try
        {
            Console.WriteLine("| project | files | MB | ossc check, s | processor, s | peak, MB | read and hash, s | ratio |");
            Console.WriteLine("|---|---|---|---|---|---|---|---|");
            foreach (var folder in made is null ? folders : Make(made))
            {
                Console.WriteLine(Row(folder, Path.GetFullPath(ossc), runs));
            }
        }
        finally
        {
            if (made is not null)
            {
                Directory.Delete(made, recursive: true);
            }
        }
    }

    private static IEnumerable<string> Make(string root)
    {
        foreach (var specs in new[] { 10, 100, 1000, 2000 })
        {
            foreach (var verified in new[] { false, true })
            {
                var folder = Path.Combine(
                    root,
                    string.Create(CultureInfo.InvariantCulture, $"{specs}{(verified ? "-vmd" : "")}")
                );
                GeneratedProject.Write(folder, specs, verified);
                yield return folder;
            }
        }
    }

    private static string Row(string folder, string ossc, int runs)
    {
        var files = Directory.GetFiles(Path.Combine(folder, "specs"), "*", SearchOption.AllDirectories);
        var check = Measured.Of(runs, folder, ossc, "check");
        var floor = Measured.Of(runs, folder, Environment.ProcessPath!, "floor", Path.Combine(folder, "specs"));
        var megabytes = files.Sum(file => new FileInfo(file).Length) / 1e6;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {Path.GetFileName(folder)} | {files.Length} | {megabytes:0.0} | {check.Seconds:0.000} | {check.Processor:0.000} | {check.Megabytes:0} | {floor.Seconds:0.000} | {check.Seconds / floor.Seconds:0.0} |"
        );
    }
}
