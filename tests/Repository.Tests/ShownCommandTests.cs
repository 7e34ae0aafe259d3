using System.Diagnostics;
using System.Text.RegularExpressions;
using Ossature.Compiler.Testing;

namespace Repository.Tests;

public sealed partial class ShownCommandTests
{
    public static TheoryData<string> Pages =>
        [
            .. Clone.Files.Where(path =>
                path.EndsWith(".md", StringComparison.Ordinal)
                && Clone.Read(path).Contains("\n```console ossc\n", StringComparison.Ordinal)
            ),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void What_a_page_shows_works_in_a_copy_of_the_samples(string page)
    {
        using var folder = new TempProject();
        foreach (var sample in Clone.Files.Where(path => path.StartsWith("samples/", StringComparison.Ordinal)))
        {
            folder.Files.WriteAllBytes(folder.PathOf(sample), File.ReadAllBytes(RepositoryFolder.PathOf(sample)));
        }

        foreach (var (path, text) in ShownCommand.FilesIn(Clone.Read(page)))
        {
            folder.Write(path, text);
        }

        foreach (var command in ShownCommand.In(page, Clone.Read(page)))
        {
            var (code, printed) = Run(folder.Root, command.Arguments);

            Assert.True(code == 0, $"{command.Place}: exit code {code}\n{printed}");
            Assert.True(
                command.FirstMissing(printed) is null,
                $"{command.Place}: does not print `{command.FirstMissing(printed)}` but\n{printed}"
            );
        }
    }

    [Fact]
    public void Commands_and_what_they_print_are_read_from_the_blocks()
    {
        var commands = ShownCommand
            .In("a.md", "text\n```console ossc\n$ ossc plan x\none\n…\nthree\n$ ossc --help\n```\n")
            .ToArray();

        Assert.Equal(["a.md:3", "a.md:7"], commands.Select(command => command.Place));
        Assert.Equal(["plan", "x"], commands[0].Arguments);
        Assert.Null(commands[0].FirstMissing("zero\none\ntwo\nthree\n"));
    }

    [Fact]
    public void Files_are_read_from_the_blocks_that_name_them() =>
        Assert.Equal(
            [("a/b.smd", "# A\n\n```\nx\n```\n"), ("a/c.d/e", "")],
            ShownCommand.FilesIn("````smd a/b.smd\n# A\n\n```\nx\n```\n````\n```vmd\nb/c\n```\n```text a/c.d/e\n```\n")
        );

    [Theory]
    [InlineData("one\ntwo\n", "three")]
    [InlineData("three\none\n", "three")]
    public void Output_that_is_missing_or_out_of_order_is_found(string printed, string missing) =>
        Assert.Equal(missing, new ShownCommand("", [], ["one", "…", "three"]).FirstMissing(printed));

    [Fact]
    public void A_command_that_fails_is_found() => Assert.NotEqual(0, Run(Path.GetTempPath(), ["no-such-command"]).Code);

    [Fact]
    public void The_page_of_commands_names_every_command_and_option_and_no_other()
    {
        var page = Clone.Read("docs/commands.md");
        var root = Run(Path.GetTempPath(), ["--help"]).Printed;
        string[] commands = [.. CommandNames(root)];
        var helps = string.Concat(commands.Select(command => Run(Path.GetTempPath(), [command, "--help"]).Printed));

        Assert.NotEmpty(commands);
        Assert.Equal(Options(root + helps), Options(page));
        Assert.All(commands, command => Assert.Contains($"| `{command}", page, StringComparison.Ordinal));
    }

    /// <summary>First words of the lines below "Commands:"; what a description continues with is indented further.</summary>
    private static IEnumerable<string> CommandNames(string help) =>
        CommandLine().Matches(help.Split("Commands:\n")[1].Split("\n\n")[0]).Select(line => line.Groups[1].Value);

    [GeneratedRegex("^  ([a-z]+)[, ]", RegexOptions.Multiline)]
    private static partial Regex CommandLine();

    private static IEnumerable<string> Options(string text) =>
        LongOption().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex("(?<![\\w-])--[a-z][a-z-]*")]
    private static partial Regex LongOption();

    private static (int Code, string Printed) Run(string folder, string[] arguments)
    {
        // The tests and ossc are built in the same configuration, which is the name of the folder above the framework's.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var ossc = RepositoryFolder.PathOf($"src/ossc/bin/{configuration}/net10.0/ossc.dll");
        var start = new ProcessStartInfo("dotnet", [ossc, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var printed = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        return (process.ExitCode, printed);
    }
}
