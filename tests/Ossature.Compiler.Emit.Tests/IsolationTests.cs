using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Commands;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Sandbox;
using Ossature.Compiler.Sandbox.Policies;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

/// <summary>What is run where, and where it is refused. Without a program to start again, only Bubblewrap can isolate; tests take that away, too.</summary>
public sealed class IsolationTests : IDisposable
{
    private readonly TempProject project = new();

    public void Dispose() => project.Dispose();

    private CommandSettings Settings(Isolation? isolation = null, params string[] read) =>
        new()
        {
            Home = project.PathOf(".ossature/home"),
            Project = project.Root,
            Isolation = isolation,
            Sandbox = new() { Read = [.. read] },
        };

    private CommandRequest Request(string command) => new() { Command = command, WorkingFolder = project.PathOf("work") };

    /// <summary>What is said on a machine on which nothing that isolates is installed.</summary>
    private static IEnumerable<Diagnostic> Unisolated(CommandSettings settings) =>
        ProjectSandbox.Open(settings, machine => CommandSandbox.Detect(machine with { Programs = [] })).Findings;

    private static string CodesOf(IEnumerable<Diagnostic> findings) => string.Join(' ', findings.Select(finding => finding.Code));

    [Fact]
    public async Task A_way_of_isolation_that_does_not_work_here_is_refused()
    {
        // Landlock needs a program that starts itself again, and these settings name none.
        var runner = new ShellCommandRunner(Settings(Isolation.Landlock));

        var refused = await Assert.ThrowsAsync<CommandRefused>(() => runner.RunAsync(Request("true"), default));

        Assert.Equal("OSS4202", refused.Diagnostic.Code);
    }

    [Fact]
    public async Task A_command_of_the_author_is_not_isolated()
    {
        var runner = new ShellCommandRunner(Settings(Isolation.Landlock));

        Assert.True((await runner.RunAsync(Request("true") with { Trusted = true }, default)).Succeeded);
    }

    [Fact]
    public void What_a_live_model_wrote_is_refused_where_nothing_isolates() =>
        Assert.Equal("OSS4200", CodesOf(Unisolated(Settings())));

    [Fact]
    public void A_recording_runs_with_a_warning_where_nothing_isolates() =>
        Assert.Equal("OSS4201", CodesOf(Unisolated(Settings() with { IsReplayed = true })));

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("/")]
    public void A_folder_that_holds_the_project_may_not_be_read(string path) =>
        Assert.Equal("OSS4203", CodesOf(ProjectSandbox.Open(Settings(Isolation.None, path)).Findings));

    [Fact]
    public void A_folder_that_is_not_there_is_named() =>
        Assert.Equal("OSS4204", CodesOf(ProjectSandbox.Open(Settings(Isolation.None, "shelf")).Findings));

    [Fact]
    public void A_refused_command_fails_its_task_and_says_why()
    {
        var bag = new DiagnosticBag();
        bag.CommandsNotIsolated(Location.OfFile("ossature.toml"), "nothing is installed");
        var demo = BuildProject.WithPlan(
            PlanText.Of(PlanText.Task("001", "Make alpha", "a.txt", "", "verify = [\"check a.txt\"]"))
        );
        demo.Commands.When("check", _ => throw new CommandRefused(bag.Single()));
        demo.Model.When(
            "# Make alpha",
            ScriptedTurn.Call("write_file", ("path", "a.txt"), ("content", "x")),
            ScriptedTurn.Say("Done.")
        );

        var report = demo.Build();

        Assert.Equal((BuildOutcome.TaskFailed, "OSS4200"), (report.Outcome, CodesOf(report.Diagnostics)));
    }
}
