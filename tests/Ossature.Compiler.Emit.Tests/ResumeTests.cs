using Ossature.Compiler.Emit.Plans;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

/// <summary>Kills the process at every single write of a build on a virtual disk, and builds again.</summary>
public sealed class ResumeTests
{
    private static ScriptedTurn Write(string path, string content) =>
        ScriptedTurn.Call("write_file", ("path", path), ("content", content));

    private static BuildProject Create()
    {
        var project = BuildProject.WithPlan(
            PlanText.Of(
                PlanText.Task("001", "Make alpha", "a.txt", "", "verify = [\"check a.txt\"]"),
                PlanText.Task("002", "Make beta", "b.txt", "001", "inject_files = [\"a.txt\"]", "verify = [\"true\"]"),
                PlanText.Task("003", "Make gamma", "c.txt"),
                PlanText.Task("004", "Everything", "", "001 002 003", "kind = \"gate\"", "verify = [\"check b.txt\"]")
            )
        );
        project.Model.When("a.txt is not good", Write("a.txt", "good a\n"), ScriptedTurn.Say("Repaired."));
        project.Model.When("b.txt is not good", Write("b.txt", "good b\n"), ScriptedTurn.Say("Repaired."));
        project.Model.When(
            "# Make alpha",
            Write("a.txt", "bad\n"),
            ScriptedTurn.Call("list_files", ("directory", ".")),
            ScriptedTurn.Say("Done.")
        );
        project.Model.When("# Make beta", Write("b.txt", "bad\n"), ScriptedTurn.Say("Done."));
        project.Model.When("# Make gamma", Write("c.txt", "gamma\n"), ScriptedTurn.Say("Done."));
        return project;
    }

    private static void Pretend(BuildProject project) =>
        project.Commands = new FakeCommandRunner().When(
            "^check ",
            request =>
            {
                var file = request.Command.Split(' ')[1];
                var isGood = project.Disk.Peek($"{request.WorkingFolder}/{file}")!.Contains("good", StringComparison.Ordinal);
                return new(isGood ? 0 : 1, isGood ? "" : $"{file} is not good\n");
            }
        );

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Killed_at_any_write_the_next_build_asks_for_nothing_twice_and_ends_the_same(int jobs)
    {
        var undisturbed = Create();
        Pretend(undisturbed);
        undisturbed.BuildSuccessfully(new() { Jobs = jobs });
        var (output, state, calls) = (undisturbed.Output(), undisturbed.Read(".ossature/state.toml"), undisturbed.Model.Calls);
        var writes = undisturbed.Disk.WriteCount;

        for (var write = 1; write <= writes; write++)
        {
            var project = Create();
            Pretend(project);
            project.Disk.KillAtWrite(write, KillPoint.After);
            Assert.IsType<DiskKilled>(Record.Exception(() => project.Build(new() { Jobs = jobs })));

            project.Disk = project.Disk.Survivor();
            Pretend(project);
            project.BuildSuccessfully(new() { Jobs = jobs });

            Assert.Equal(output, project.Output());
            Assert.Equal(state, project.Read(".ossature/state.toml"));
            if (jobs == 1)
            {
                Assert.Equal(calls, project.Model.Calls);
            }
            else
            {
                // What other tasks were just being answered when the process died had not reached it.
                Assert.InRange(project.Model.Calls.Count, calls.Count, calls.Count + jobs - 1);
            }
        }
    }

    [Fact]
    public void A_line_that_was_torn_off_in_the_journal_is_said_and_costs_nothing()
    {
        var project = Create();
        Pretend(project);
        project.BuildSuccessfully();
        var state = project.Read(".ossature/state.toml");
        project.Write(".ossature/journal", "ossature journal 1\n0123456789abcdef\ttasks\t00");

        var report = project.BuildSuccessfully();

        Assert.Contains(report.Diagnostics, diagnostic => diagnostic.Code == "OSS4100");
        Assert.Equal(state, project.Read(".ossature/state.toml"));
    }

    [Fact]
    public void Without_state_and_cache_the_transcripts_bring_everything_back()
    {
        var project = Create();
        Pretend(project);
        project.BuildSuccessfully();
        var output = project.Output();
        foreach (var path in project.Disk.Paths.Where(IsDerived).ToArray())
        {
            project.Disk.DeleteFile(path);
        }

        project.Model = new();
        project.BuildSuccessfully();

        Assert.Equal(output, project.Output());
        Assert.Empty(project.Model.Requests);

        static bool IsDerived(string path) =>
            path.Contains("/.ossature/cache/", StringComparison.Ordinal)
            || path.Contains("/.ossature/state", StringComparison.Ordinal)
            || path.Contains("/output/", StringComparison.Ordinal);
    }

    [Fact]
    public void Without_state_the_cache_brings_everything_back_without_a_command()
    {
        var project = Create();
        Pretend(project);
        project.BuildSuccessfully();
        var output = project.Output();
        project.Disk.DeleteFile(BuildProject.Root + "/.ossature/state.toml");

        project.Model = new();
        Pretend(project);
        var report = project.BuildSuccessfully();

        Assert.Equal(output, project.Output());
        Assert.All(report.Tasks, task => Assert.Equal(TaskOutcome.Cached, task.Outcome));
        Assert.Empty(project.Commands.Requests);
    }

    [Fact]
    public void Going_back_to_an_earlier_plan_costs_nothing()
    {
        var project = Create();
        Pretend(project);
        project.BuildSuccessfully();
        project.Edit(".ossature/plan.toml", "Part 003.", "Part 003, other.");
        project.Model = new();
        project.Model.When("Part 003, other", Write("c.txt", "delta\n"), ScriptedTurn.Say("Done."));
        project.BuildSuccessfully();
        Assert.Equal("delta\n", project.Read("output/c.txt"));

        project.Edit(".ossature/plan.toml", "Part 003, other.", "Part 003.");
        project.BuildSuccessfully();

        Assert.Equal("gamma\n", project.Read("output/c.txt"));
        Assert.DoesNotContain(project.Ran.Take(), line => !line.StartsWith("task", StringComparison.Ordinal));
    }

    [Fact]
    public void Force_asks_for_everything_again()
    {
        var project = Create();
        Pretend(project);
        project.BuildSuccessfully();
        var calls = project.Model.Calls.Count;

        project.BuildSuccessfully(new() { Jobs = 1, Fresh = new TaskSelection.All() });

        Assert.Equal(2 * calls, project.Model.Calls.Count);
        Assert.All(project.Observer.All.OfType<TaskStarted>(), task => Assert.Equal("It was asked for.", task.Reason));
    }
}
