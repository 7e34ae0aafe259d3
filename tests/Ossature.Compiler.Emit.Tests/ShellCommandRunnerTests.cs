using System.Globalization;
using Ossature.Compiler.Emit.Commands;
using Ossature.Compiler.Sandbox.Policies;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

/// <summary>Real processes.</summary>
public sealed class ShellCommandRunnerTests : IDisposable
{
    private readonly TempProject project = new();
    private readonly ShellCommandRunner runner;

    public ShellCommandRunnerTests() => runner = new(new() { Home = project.PathOf("home"), Isolation = Isolation.None });

    public void Dispose()
    {
        project.Dispose();
    }

    private Task<CommandResult> Run(
        string command,
        TimeSpan? timeout = null,
        int limit = 1000,
        CancellationToken cancellation = default
    ) =>
        runner.RunAsync(
            new()
            {
                Command = command,
                WorkingFolder = project.PathOf("work"),
                Timeout = timeout ?? TimeSpan.FromMinutes(1),
                OutputLimit = limit,
            },
            cancellation
        );

    [Fact]
    public async Task Both_streams_come_in_order_with_the_exit_code()
    {
        Assert.Equal(new CommandResult(3, "one\ntwo\nthree\n"), await Run("echo one; echo two >&2; echo three; exit 3"));
    }

    [Fact]
    public async Task A_command_that_does_not_parse_says_so()
    {
        var result = await Run("echo 'open");

        Assert.False(result.Succeeded);
        Assert.NotEmpty(result.Output);
    }

    [Fact]
    public async Task It_runs_in_its_folder_with_a_home_of_its_own_and_nothing_of_the_users()
    {
        Environment.SetEnvironmentVariable("OSSC_TEST_API_KEY", "TOPSECRET");
        var result = await Run("pwd; echo $HOME; env");

        var lines = result.Output.Split('\n');
        Assert.Equal([project.PathOf("work"), project.PathOf("home")], lines.Take(2));
        Assert.DoesNotContain("TOPSECRET", result.Output);
        Assert.Contains("DOTNET_CLI_TELEMETRY_OPTOUT=1", lines);
    }

    [Fact]
    public async Task What_runs_too_long_is_killed_with_all_it_started()
    {
        var result = await Run("sleep 300 & echo $!; sleep 300", TimeSpan.FromSeconds(3));

        Assert.Equal((124, true), (result.ExitCode, result.TimedOut));
        AssertGone(result.Output.Trim());
    }

    [Fact]
    public async Task A_child_left_behind_is_ended_with_the_command()
    {
        var result = await Run("sleep 300 & echo $!");

        Assert.Equal((0, false), (result.ExitCode, result.TimedOut));
        AssertGone(result.Output.Trim());
    }

    [Fact]
    public async Task An_interruption_kills_the_command()
    {
        using var interruption = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Run("sleep 300", cancellation: interruption.Token));
    }

    [Fact]
    public async Task Endless_output_is_cut_in_the_middle()
    {
        var result = await Run("i=0; while [ $i -lt 5000 ]; do echo line $i; i=$((i+1)); done", limit: 200);

        Assert.StartsWith("line 0\n", result.Output);
        Assert.EndsWith("line 4999\n", result.Output);
        Assert.Contains("characters left out", result.Output);
        Assert.InRange(result.Output.Length, 200, 300);
    }

    private static void AssertGone(string process)
    {
        // A killed process may be there a moment longer as a dead one that nobody has waited for.
        var status = $"/proc/{int.Parse(process, CultureInfo.InvariantCulture)}/stat";
        Assert.True(
            SpinWait.SpinUntil(
                () => !File.Exists(status) || File.ReadAllText(status).Contains(") Z", StringComparison.Ordinal),
                5000
            )
        );
    }
}
