using Ossature.Compiler.Sandbox.Host;
using Ossature.Compiler.Sandbox.Policies;

namespace Ossature.Compiler.Sandbox.Tests;

/// <summary>Every escape in every way of isolation that works here, by root and by a user without rights.</summary>
public sealed class EscapeTests
{
    /// <summary>What nobody can do has no need of a guard: the files of root are closed to them, and the sandbox is not.</summary>
    public static TheoryData<string, Isolation, Runner> Confined
    {
        get
        {
            var data = new TheoryData<string, Isolation, Runner>();
            foreach (var escape in Escape.All)
            {
                foreach (var isolation in new[] { Isolation.Bubblewrap, Isolation.Namespaces, Isolation.Landlock })
                {
                    data.Add(escape.Name, isolation, Runner.Tester);
                    data.Add(escape.Name, isolation, Runner.Nobody);
                }
            }

            return data;
        }
    }

    public static TheoryData<string> Guarded =>
        [.. Escape.All.Where(escape => escape.Guard.Length > 0).Select(escape => escape.Name)];

    [Theory]
    [MemberData(nameof(Confined))]
    public async Task An_escape_is_held_or_its_guard_is_said_to_be_missing(string name, Isolation isolation, Runner runner)
    {
        var report = await HostRun.OfEscapesAsync(isolation, runner);
        if (report.Obstacle is not null)
        {
            Assert.NotEmpty(report.Obstacle);
            return;
        }

        var result = report.Results.Single(result => result.Name == name);
        var guard = report.Guards.SingleOrDefault(guard => guard.Name == GuardOf(name));
        Assert.True(!HasEscaped(result) || guard is { IsEnforced: false }, $"{name} got out: {result.Output}");
        Assert.False(result.TimedOut);
    }

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task An_escape_gets_out_where_nothing_holds_it(string name)
    {
        var report = await HostRun.OfEscapesAsync(Isolation.None, Runner.Nobody);
        var result = report.Results.Single(result => result.Name == name);

        // A process that stays in the group of its command is ended with it even where nothing is isolated.
        Assert.True(HasEscaped(result) || name == "stay-in-the-background", $"{name} proves nothing: {result.Output}");
    }

    [Fact]
    public async Task Every_escape_names_a_guard_that_there_is()
    {
        var guards = (await HostRun.OfEscapesAsync(Isolation.None, Runner.Nobody)).Guards.Select(guard => guard.Name).Append("");

        Assert.All(Escape.All, escape => Assert.Contains(escape.Guard, guards));
    }

    private static string GuardOf(string name) => Escape.All.Single(escape => escape.Name == name).Guard;

    private static bool HasEscaped(HostResult result) =>
        result.LeftBehind.Length > 0 || result.Output.Contains(OutsideWorld.Escaped, StringComparison.Ordinal);
}
