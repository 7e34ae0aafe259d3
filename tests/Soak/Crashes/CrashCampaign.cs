using System.Collections.Concurrent;
using System.Diagnostics;
using Ossature.Compiler.Emit.CrashHost;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Soak.Crashes;

/// <summary>Kills many builds, several at a time.</summary>
public sealed class CrashCampaign
{
    private const int AtATime = 4;

    private readonly ConcurrentBag<string> faults = [];
    private int kills;

    /// <summary>How many processes were killed before they came to their end.</summary>
    public int Kills => kills;

    /// <summary>Kills builds; what was found wrong, with the seed.</summary>
    public IReadOnlyCollection<string> Run(int firstSeed, int crashes)
    {
        var longest = Longest();
        Parallel.For(
            firstSeed,
            firstSeed + crashes,
            new ParallelOptions { MaxDegreeOfParallelism = AtATime },
            seed =>
            {
                var crash = new Crash(seed);
                try
                {
                    crash.Run(longest);
                }
                catch (TestFailure failure)
                {
                    faults.Add($"Seed {seed}: {failure.Message}");
                }

                Interlocked.Add(ref kills, crash.Kills);
            }
        );
        return faults;
    }

    /// <summary>How long a process builds that nobody kills, when as many build at once as will.</summary>
    private static TimeSpan Longest()
    {
        var times = new ConcurrentBag<TimeSpan>();
        Parallel.For(
            0,
            AtATime,
            _ =>
            {
                using var project = new TempProject();
                CrashProject.LayOut(project.PathOf("p"));
                using var process = HostProcess.Start(project.PathOf("p"), project.PathOf("calls"), "build", "1");
                process.StandardOutput.ReadLine();
                var start = Stopwatch.GetTimestamp();
                process.WaitForExit();
                times.Add(Stopwatch.GetElapsedTime(start));
            }
        );
        return times.Max();
    }
}
