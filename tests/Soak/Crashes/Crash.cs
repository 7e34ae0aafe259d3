using System.Globalization;
using Ossature.Compiler.Emit.Build;
using Ossature.Compiler.Emit.CrashHost;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Soak.Crashes;

/// <summary>
/// One real process that is killed (SIGKILL) at a random moment of a build, once or twice, and the build that follows. All that chance
/// decides follows from the seed, but for the moment itself, which the machine has a say in.
/// </summary>
/// <param name="seed">The seed.</param>
public sealed class Crash(int seed)
{
    private const int KilledExitCode = 128 + 9;

    private readonly Random random = new(seed);

    /// <summary>How often the process was killed before it came to its end.</summary>
    public int Kills { get; private set; }

    /// <summary>Builds, kills, builds again and compares.</summary>
    /// <param name="longest">The latest moment, counted from when the process is about to build.</param>
    /// <exception cref="TestFailure">What a killed process left is not as it has to be, or the next build makes something else of it.</exception>
    public void Run(TimeSpan longest)
    {
        using var project = new TempProject();
        var (root, log) = (project.PathOf("p"), project.PathOf("calls"));
        CrashProject.LayOut(root);
        File.WriteAllText(log, "");
        var version = 1;
        string[] fresh = [];
        if (random.Next(3) > 0)
        {
            Succeed(CrashProject.Build(root, project.Files, log));
            if (random.Next(2) == 0)
            {
                version = 2;
            }
            else
            {
                fresh = [random.Next(2) == 0 ? "all" : "001"];
            }

            CrashProject.LayOut(root, version);
        }

        HashSet<string> answered = [];
        for (var times = 1 + (random.Next(4) == 0 ? 1 : 0); times > 0; times--)
        {
            var calls = File.ReadAllLines(log).Length;
            Kills += Kill(root, log, fresh, longest) ? 1 : 0;
            fresh = [];
            BeWhole(project);
            AskNothingTwice(log, calls, answered);
            answered = [.. Answers.In(project)];
        }

        var asked = File.ReadAllLines(log).Length;
        Succeed(CrashProject.Build(root, project.Files, log, options: Jobs()));
        AskNothingTwice(log, asked, answered);
        Compare("output and state", Undisturbed.Of(version), Undisturbed.Left(project));
        var left = project.List().Where(IsLeftover).ToArray();
        Expect(left.Length == 0, $"This is left over:\n{string.Join('\n', left)}");
    }

    private BuildOptions Jobs() => new() { Jobs = random.Next(2) == 0 ? 1 : 4 };

    private bool Kill(string root, string log, string[] fresh, TimeSpan longest)
    {
        var moment = longest * random.NextDouble();
        var jobs = Jobs().Jobs.ToString(CultureInfo.InvariantCulture);
        using var process = HostProcess.Start([root, log, "build", jobs, .. fresh]);
        process.StandardOutput.ReadLine();
        if (!process.WaitForExit(moment))
        {
            process.Kill();
        }

        process.WaitForExit();
        Expect(process.ExitCode is 0 or KilledExitCode, $"The process ended by itself: {process.StandardError.ReadToEnd()}");
        return process.ExitCode == KilledExitCode;
    }

    /// <summary>Whatever lies in the output folder under a name of its own is a whole version of the file.</summary>
    private static void BeWhole(TempProject project)
    {
        foreach (
            var path in project.List().Where(path => path.StartsWith("p/output/", StringComparison.Ordinal) && !IsStaged(path))
        )
        {
            var text = project.Read(path);
            Expect(text.Contains("version ", StringComparison.Ordinal) && text.EndsWith('\n'), $"{path} is half written: {text}");
        }
    }

    private static void AskNothingTwice(string log, int before, HashSet<string> answered)
    {
        var twice = File.ReadAllLines(log).Skip(before).Where(answered.Contains).ToArray();
        Expect(twice.Length == 0, $"It was answered and asked for again:\n{string.Join('\n', twice)}");
    }

    private static bool IsStaged(string path) => path.EndsWith(".tmp", StringComparison.Ordinal);

    private static bool IsLeftover(string path) =>
        IsStaged(path) || path.StartsWith("p/.ossature/work/", StringComparison.Ordinal) || path == "p/.ossature/journal";

    private static void Succeed(BuildReport report) =>
        Expect(
            report.Outcome is BuildOutcome.Succeeded or BuildOutcome.UpToDate,
            $"{report.Outcome}: {string.Join('\n', report.Diagnostics)}"
        );

    private static void Compare(string what, string expected, string actual) =>
        Expect(expected == actual, $"Other {what} (- undisturbed, + this):\n{TextDiff.Show(expected, actual)}");

    private static void Expect(bool holds, string message)
    {
        if (!holds)
        {
            throw new TestFailure(message);
        }
    }
}
