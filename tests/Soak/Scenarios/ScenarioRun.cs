using Ossature.Compiler.Emit.Build;
using Ossature.Compiler.Emit.Plans;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Soak.Builds;
using Ossature.Compiler.Soak.Edits;
using Ossature.Compiler.Soak.Worlds;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Soak.Scenarios;

/// <summary>Plays a scenario: edits and builds, and after each build looks whether it is what it has to be.</summary>
public sealed class ScenarioRun
{
    private readonly Scenario scenario;
    private readonly SoakProject project;
    private readonly Memory memory = new();
    private readonly RandomEdit edit;
    private readonly List<string> told = [];

    /// <param name="scenario">What is played.</param>
    /// <param name="model">Makes the model of each build.</param>
    public ScenarioRun(Scenario scenario, Func<ScriptedModel> model)
    {
        this.scenario = scenario;
        project = new(new VirtualDisk(), model);
        edit = new(project, memory, FirstWorld.Make(new Random(scenario.Seed), scenario.Tasks));
    }

    /// <summary>How many builds were looked at.</summary>
    public int Rounds { get; private set; }

    /// <summary>What was done so far, one line each.</summary>
    public IReadOnlyList<string> Told => told;

    /// <summary>Plays it.</summary>
    /// <exception cref="TestFailure">Something was not as it has to be.</exception>
    public void Play()
    {
        foreach (var step in scenario.Steps.Where(step => step > 0))
        {
            var random = scenario.ChanceOf(step);
            if (random.Next(5) < 3)
            {
                told.Add($"{step}. {edit.Make(random) ?? "nothing"}");
            }
            else
            {
                Build(step, random);
            }
        }

        told.Add("build");
        Round(new());
    }

    private void Build(int step, Random random)
    {
        var options = new BuildOptions { Jobs = 1 + random.Next(4) };
        switch (random.Next(12))
        {
            case 0:
                told.Add($"{step}. is interrupted");
                Interrupt(random, options);
                break;
            case 1:
                told.Add($"{step}. is killed");
                Kill(random, options);
                break;
            case 2:
                var task = edit.Now.IdOf(edit.Now.Tasks[random.Next(edit.Now.Tasks.Length)]);
                var isOnly = random.Next(2) == 0;
                told.Add($"{step}. retry {(isOnly ? "only" : "from")} {task}");
                Round(options with { Fresh = isOnly ? new TaskSelection.Only(task) : new TaskSelection.From(task) });
                break;
            case 3 when random.Next(3) == 0:
                told.Add($"{step}. build all anew");
                Round(options with { Fresh = new TaskSelection.All() });
                break;
            case 4:
                var spec = edit.Now.Specs[edit.Now.Tasks[random.Next(edit.Now.Tasks.Length)].Spec].Id;
                told.Add($"{step}. build {spec}");
                Round(options with { Spec = spec });
                break;
            case 5:
                told.Add($"{step}. look");
                Look(options);
                break;
            default:
                told.Add($"{step}. build with {options.Jobs} jobs");
                Round(options with { SkipFailures = random.Next(4) == 0 });
                break;
        }
    }

    private void Round(BuildOptions options)
    {
        Rounds++;
        var other = project.Copy();
        var report = project.Build(options);
        Expect(report.Outcome is BuildOutcome.Succeeded or BuildOutcome.UpToDate or BuildOutcome.TaskFailed, () => Show(report));
        Expect(
            report.Outcome != BuildOutcome.TaskFailed || edit.Now.Tasks.Any(task => task.Fails),
            () => "A task failed that nothing is wrong with:\n" + Show(report)
        );
        BeAnnounced();
        BeNothing("It was done in vain", memory.InVain(edit.Now, project, report));

        var with = options.Jobs == 1 ? 5 : 1;
        other.Build(options with { Jobs = with });
        BeSame($"With {with} jobs something else comes of it", Left(other), Left(project));
        if (report.Outcome != BuildOutcome.TaskFailed)
        {
            // What ran behind a failure, as it may, has left its keys beside its result.
            BeSame($"With {with} jobs there are other keys", other.KeysOf(edit.Now), project.KeysOf(edit.Now));
        }

        if (options.Spec is null && report.Outcome != BuildOutcome.TaskFailed)
        {
            BeLikeClean();
        }
    }

    private void BeLikeClean()
    {
        var clean = project.Clean(edit.Now);
        var report = clean.Build(new() { Jobs = 1 });
        Expect(
            report.Outcome is BuildOutcome.Succeeded or BuildOutcome.UpToDate,
            () => "Only a clean build fails:\n" + Show(report)
        );
        BeSame("A clean build makes something else", clean.Output, project.Output);
        BeSame("A clean build has other keys", clean.KeysOf(edit.Now), project.KeysOf(edit.Now));
        BeSame("A clean build has another state", clean.StateOf(edit.Now), project.StateOf(edit.Now));

        var again = project.Copy();
        again.Delete(".ossature/stamp");
        again.Build(new() { Jobs = 1 });
        BeNothing("A second build asked a model", again.Events.Of<ModelCalled>().Select(call => call.Task));
        again.Delete(".ossature/stamp");
        report = again.Build(new() { Jobs = 1 });
        Expect(
            again.Events.Of<TaskStarted>().Count + again.Events.Of<ProcessStarted>().Count == 0,
            () => "A second build did something:\n" + Show(report)
        );
    }

    private void Look(BuildOptions options)
    {
        var before = project.Below("");
        project.Build(options with { DryRun = true });
        BeSame("A look changed something", before, project.Below(""));
        var announced = Announced(project);
        var copy = project.Copy();
        copy.Delete(".ossature/stamp");
        copy.Build(options);
        BeSame("A build announces something else than a look", Announced(copy), announced);
    }

    private void Interrupt(Random random, BuildOptions options)
    {
        using var interruption = new CancellationTokenSource();
        var after = 1 + random.Next(8);
        project.Heard = answers =>
        {
            if (answers == after)
            {
                interruption.Cancel();
            }
        };
        var report = project.Build(options, interruption.Token);
        project.Heard = _ => { };
        GoOn(report);
    }

    private void Kill(Random random, BuildOptions options)
    {
        project.Disk.ClearLog();
        project.Disk.KillAtWrite(1 + random.Next(60), (KillPoint)random.Next(3));
        try
        {
            var report = project.Build(options);
            project.Revive();
            memory.InVain(edit.Now, project, report).ToArray();
            return;
        }
        catch (DiskKilled)
        {
            project.Revive();
        }
        catch (AggregateException fault) when (fault.InnerExceptions.All(inner => inner is DiskKilled))
        {
            project.Revive();
        }

        GoOn(null);
    }

    /// <summary>Builds on after a build that came to no end: what was answered then is not asked for again.</summary>
    private void GoOn(BuildReport? ended)
    {
        var before = project.Events.Of<ModelCalled>();
        if (ended is not null)
        {
            BeNothing("It was done in vain", memory.InVain(edit.Now, project, ended));
        }

        var wasFailing = edit.Now.Tasks.Any(task => task.Fails);
        Round(new() { Jobs = 1 });
        if (!wasFailing)
        {
            BeNothing(
                "It was answered before the build ended",
                project.Events.Of<ModelCalled>().Intersect(before).Select(call => $"{call.Task} {call.Run} {call.Turn}")
            );
        }
    }

    private void BeAnnounced() =>
        BeNothing(
            "It ran and was not announced",
            project
                .Events.Of<TaskStarted>()
                .Select(started => started.Task)
                .Except(project.Events.Of<TaskAffected>().Select(task => task.Task))
        );

    private static string Announced(SoakProject built) => string.Join('\n', built.Events.Of<TaskAffected>());

    private static string Left(SoakProject built) => built.Output + built.State;

    private static string Show(BuildReport report) =>
        $"{report.Outcome}\n{string.Join('\n', report.Diagnostics)}\n{string.Join('\n', report.Tasks.Select(task => $"{task.Id} {task.Title} {task.Outcome} {task.Reason}"))}";

    private static void BeSame(string what, string expected, string actual) =>
        Expect(expected == actual, () => $"{what} (- expected, + this):\n{TextDiff.Show(expected, actual)}");

    private static void BeNothing(string what, IEnumerable<string> found)
    {
        var all = found.ToArray();
        Expect(all.Length == 0, () => $"{what}:\n{string.Join('\n', all)}");
    }

    private static void Expect(bool holds, Func<string> message)
    {
        if (!holds)
        {
            throw new TestFailure(message());
        }
    }
}
