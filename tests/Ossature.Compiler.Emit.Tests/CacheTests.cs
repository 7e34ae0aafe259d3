using System.Globalization;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

/// <summary>What stored results are good for, how they are repeated, and how much of them is kept.</summary>
public sealed class CacheTests
{
    private const string Size = ".ossature/cache/size";

    private readonly BuildProject project = SpecProject.Create();

    private static ScriptedTurn Write(string path, string content) =>
        ScriptedTurn.Call("write_file", ("path", path), ("content", content));

    private void EditContract(string old, string replacement)
    {
        project.Edit(SpecProject.Architecture, old, replacement);
        project.BuildSuccessfully();
    }

    [Fact]
    public void Going_back_to_an_earlier_version_asks_no_model_and_runs_no_command()
    {
        project.BuildSuccessfully();
        var before = project.Output();
        EditContract("- Parse never rounds\n", "- Parse never rounds and never trims\n");
        Assert.NotEqual(before, project.Output());
        project.Model = new();

        EditContract("- Parse never rounds and never trims\n", "- Parse never rounds\n");

        Assert.DoesNotContain(project.Observer.All, happened => happened is ModelCalled or ProcessStarted);
        Assert.Equal(before, project.Output());

        EditContract("- Parse never rounds\n", "- Parse never rounds and never trims\n");

        Assert.DoesNotContain(project.Observer.All, happened => happened is ModelCalled or ProcessStarted);
        Assert.Equal("// never trims\n", project.Read("output/src/Money.cs"));
    }

    [Fact]
    public void What_was_remarked_about_a_result_is_said_again_when_it_is_used()
    {
        var repaired = BuildProject.WithPlan(
            PlanText.Of(PlanText.Task("001", "Make alpha", "a.txt", "", "verify = [\"check a.txt\"]"))
        );
        repaired.Commands.When(
            "check a.txt",
            request => repaired.Disk.Peek($"{request.WorkingFolder}/a.txt") == "good\n" ? new(0, "") : new(1, "a.txt:1: BROKEN\n")
        );
        repaired.Model.When("BROKEN", Write("a.txt", "good\n"), ScriptedTurn.Say("Repaired."));
        repaired.Model.When("# Make alpha", Write("a.txt", "bad\n"), ScriptedTurn.Say("Done."));
        repaired.BuildSuccessfully();
        BuildNote[] remarks = [.. repaired.Observer.All.OfType<BuildNote>()];
        Assert.Equal(new BuildNote("001", "It passes after one repair."), Assert.Single(remarks));
        Forget();

        repaired.BuildSuccessfully();

        Assert.Equal(
            remarks,
            repaired.Observer.All.OfType<BuildNote>().Where(note => note.Text.Contains("repair", StringComparison.Ordinal))
        );
        Assert.DoesNotContain(repaired.Observer.All, happened => happened is ModelCalled or ProcessStarted);

        // Verified with another command, the work is the same, and so is what there is to say about it.
        repaired.Edit(".ossature/plan.toml", "verify = [\"check a.txt\"]", "verify = [\"check a.txt now\"]");
        repaired.BuildSuccessfully();
        Forget();
        repaired.BuildSuccessfully();

        Assert.Contains(remarks[0], repaired.Observer.All);

        void Forget() => repaired.Disk.DeleteFile($"{BuildProject.Root}/.ossature/state.toml");
    }

    [Fact]
    public void The_size_of_the_cache_is_known_without_looking_at_it()
    {
        project.BuildSuccessfully();
        var stored = project.Files(".ossature/cache/").Where(file => file.Key != Size).Sum(file => file.Value.Length);

        Assert.Equal(stored.ToString(CultureInfo.InvariantCulture) + "\n", project.Read(Size));
        Assert.DoesNotContain(
            project.Disk.Log,
            line => line.StartsWith($"list {BuildProject.Root}/.ossature/cache", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Each_content_is_read_back_by_nobody_while_it_is_being_stored()
    {
        project.BuildSuccessfully();

        Assert.Equal(6, project.Disk.Paths.Count(path => path.Contains("/cache/results/", StringComparison.Ordinal)));
        foreach (var path in project.Disk.Paths.Where(path => path.Contains("/cache/results/", StringComparison.Ordinal)))
        {
            Assert.Equal([$"write {path}"], project.Disk.Log.Where(line => line.EndsWith(path, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Above_the_limit_old_results_go_and_what_the_state_names_stays()
    {
        project.BuildSuccessfully();
        var first = project.Files(".ossature/cache/").Keys.ToHashSet(StringComparer.Ordinal);
        project.Write("ossature.toml", project.Read("ossature.toml") + "\n[cache]\nmax_size = \"1 B\"\n");

        EditContract("- Parse never rounds\n", "- Parse never rounds and never trims\n");

        Assert.Contains(first, path => project.Read(path) is null);
        project.Disk.DeleteDirectory($"{BuildProject.Root}/output");
        project.Model = new();
        project.BuildSuccessfully();
        Assert.DoesNotContain(project.Observer.All, happened => happened is ModelCalled or ProcessStarted);
        Assert.Equal("// never trims\n", project.Read("output/src/Money.cs"));
    }

    [Fact]
    public void Below_the_limit_everything_stays()
    {
        project.BuildSuccessfully();
        var first = project.Files(".ossature/cache/").Keys.ToArray();

        EditContract("- Parse never rounds\n", "- Parse never rounds and never trims\n");

        Assert.All(first, path => Assert.NotNull(project.Read(path)));
    }
}
