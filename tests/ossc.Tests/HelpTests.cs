using Ossature.Compiler.Testing;

namespace Ossature.CommandLine.Tests;

public sealed class HelpTests
{
    private static readonly string[] Commands =
    [
        "init",
        "new",
        "check",
        "coverage",
        "graph",
        "plan",
        "build",
        "status",
        "why",
        "drift",
        "retry",
        "cache",
        "report",
        "clean",
        "explain",
    ];

    public static TheoryData<string> Pages => ["", .. Commands];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_has_a_help_page_with_an_example(string command)
    {
        var result = new Ossc().Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains(
            $"\n  ossc {command}",
            result.Out[result.Out.IndexOf("Example", StringComparison.Ordinal)..],
            StringComparison.Ordinal
        );
        Golden.Verify(result.Out, (command.Length == 0 ? "ossc" : command) + ".txt");
    }

    [Fact]
    public void No_help_page_is_left_over() =>
        Golden.AssertNoStrays([.. Commands.Select(command => command + ".txt"), "ossc.txt"]);

    [Fact]
    public void Help_reads_no_file()
    {
        var ossc = new Ossc();
        ossc.Run("build", "--help");

        Assert.Empty(ossc.Disk.Log);
    }

    [Fact]
    public void The_version_is_a_number_and_nothing_else() =>
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", new Ossc().Run("--version").Out);
}
