using Ossature.Compiler.Emit.Agents;
using Ossature.Compiler.Emit.Commands;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

public sealed class AgentToolTests
{
    private readonly VirtualDisk disk = new();
    private readonly List<string> commands = [];

    private async Task<ToolAnswer> Call(string tool, params (string Name, object? Value)[] arguments)
    {
        var files = new AgentFiles(
            disk,
            "/w",
            "/context",
            place => place.StartsWith("checks/", StringComparison.Ordinal) ? "It is the judge's." : null
        );
        var tools = AgentTools.For(
            files,
            (command, folder, _) =>
            {
                commands.Add($"{folder}> {command}");
                return Task.FromResult(new CommandResult(3, $"{folder}/x: oops\n"));
            }
        );
        return await tools
            .Single(candidate => candidate.Name == tool)
            .AnswerAsync(arguments.ToDictionary(argument => argument.Name, argument => argument.Value), default);
    }

    private static object Edit(string old, string replacement) => new { old, @new = replacement };

    [Fact]
    public void There_are_nine_tools_and_their_schemas_are_pinned()
    {
        var files = new AgentFiles(disk, "/w", "/context", _ => null);
        var tools = AgentTools.For(files, (_, _, _) => Task.FromResult(new CommandResult(0, "")));

        Golden.Verify(
            string.Concat(tools.Select(tool => $"{tool.Name}: {tool.Description}\n    {tool.JsonSchema}\n")),
            "tools.txt"
        );
        Golden.AssertNoStrays(["tools.txt"]);
        Assert.Equal(9, tools.Length);
    }

    [Theory]
    [InlineData("../evil.txt")]
    [InlineData("a/../../evil.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("/w/../evil.txt")]
    [InlineData("/web/evil.txt")]
    public async Task No_path_leads_out_of_the_workspace(string path)
    {
        disk.Put("/evil.txt", "TOPSECRET");

        ToolAnswer[] answers =
        [
            await Call("write_file", ("path", path), ("content", "x")),
            await Call("edit_file", ("path", path), ("edits", new[] { Edit("TOP", "x") })),
            await Call("read_file", ("path", path)),
            await Call("read_lines", ("path", path), ("start_line", 1), ("end_line", 2)),
            await Call("grep_file", ("path", path), ("pattern", ".")),
            await Call("list_files", ("directory", path)),
            await Call("copy_context_file", ("context_path", path), ("dest_path", "a.txt")),
            await Call("read_context_file", ("context_path", path)),
        ];

        Assert.All(answers, answer => Assert.True(answer.Refused));
        Assert.All(answers, answer => Assert.StartsWith("Access denied", answer.Text));
        Assert.Equal("TOPSECRET", disk.Peek("/evil.txt"));
        Assert.Equal(["/evil.txt"], disk.Paths);
    }

    [Fact]
    public async Task Dots_that_stay_inside_are_fine()
    {
        await Call("write_file", ("path", "src/../src/./a.txt"), ("content", "x\n"));

        Assert.Equal("x\n", (await Call("read_file", ("path", "src/none/../a.txt"))).Text);
        Assert.Equal("x\n", disk.Peek("/w/src/a.txt"));
    }

    [Fact]
    public async Task A_protected_file_is_written_by_no_tool()
    {
        disk.Put("/w/checks/f", "real").Put("/context/f", "fake");

        ToolAnswer[] answers =
        [
            await Call("write_file", ("path", "checks/f"), ("content", "fake")),
            await Call("edit_file", ("path", "checks/f"), ("edits", new[] { Edit("real", "fake") })),
            await Call("copy_context_file", ("context_path", "f"), ("dest_path", "x/../checks/f")),
        ];

        Assert.All(answers, answer => Assert.Contains("protected", answer.Text));
        Assert.Equal("real", disk.Peek("/w/checks/f"));
    }

    [Fact]
    public async Task Edits_apply_in_order_all_or_none()
    {
        disk.Put("/w/a", "one two one\nthree\n");

        Assert.Contains("more than once", (await Call("edit_file", ("path", "a"), ("edits", new[] { Edit("one", "1") }))).Text);
        Assert.Contains(
            "not found",
            (await Call("edit_file", ("path", "a"), ("edits", new[] { Edit("three", "3"), Edit("four", "4") }))).Text
        );
        Assert.Contains("the same", (await Call("edit_file", ("path", "a"), ("edits", new[] { Edit("two", "two") }))).Text);
        Assert.Contains("empty", (await Call("edit_file", ("path", "a"), ("edits", Array.Empty<object>()))).Text);
        Assert.Contains("empty", (await Call("edit_file", ("path", "a"), ("edits", new[] { Edit("", "x") }))).Text);
        Assert.Contains("does not exist", (await Call("edit_file", ("path", "b"), ("edits", new[] { Edit("x", "y") }))).Text);
        Assert.Equal("one two one\nthree\n", disk.Peek("/w/a"));

        Assert.False(
            (await Call("edit_file", ("path", "a"), ("edits", new[] { Edit("two", "2"), Edit("one 2", "1 2") }))).Refused
        );
        Assert.Equal("1 2 one\nthree\n", disk.Peek("/w/a"));
    }

    [Fact]
    public async Task Edits_come_as_a_list_or_as_json_text()
    {
        disk.Put("/w/a", "x");

        await Call("edit_file", ("path", "a"), ("edits", "[{\"old\":\"x\",\"new\":\"y\"}]"));

        Assert.Equal("y", disk.Peek("/w/a"));
        Assert.Contains("not JSON", (await Call("edit_file", ("path", "a"), ("edits", "[{"))).Text);
        Assert.Contains("list of objects", (await Call("edit_file", ("path", "a"), ("edits", 3))).Text);
        Assert.Contains("`edits` is missing", (await Call("edit_file", ("path", "a"))).Text);
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_survive_an_edit()
    {
        disk.Put("/w/a", [(byte)'x', 0xFF, (byte)'y']);

        await Call("edit_file", ("path", "a"), ("edits", new[] { Edit("y", "z") }));

        Assert.Equal([(byte)'x', 0xFF, (byte)'z'], disk.ReadAllBytes("/w/a"));
    }

    [Fact]
    public async Task Lines_are_clamped_and_numbered()
    {
        disk.Put("/w/a", string.Concat(Enumerable.Range(1, 10).Select(line => $"line {line}\n")));

        Assert.Equal(
            "`a`, lines 9-10 of 10\n9: line 9\n10: line 10",
            (await Call("read_lines", ("path", "a"), ("start_line", 9), ("end_line", "99"))).Text
        );
        Assert.Equal(
            "`a`, lines 1-1 of 10\n1: line 1",
            (await Call("read_lines", ("path", "a"), ("start_line", -5), ("end_line", 0))).Text
        );
        disk.Put("/w/empty", "");
        Assert.Equal(
            "`empty`, lines 1-0 of 0",
            (await Call("read_lines", ("path", "empty"), ("start_line", 1), ("end_line", 5))).Text
        );
    }

    [Fact]
    public async Task Matches_come_with_their_neighbours()
    {
        disk.Put("/w/a", string.Concat(Enumerable.Range(1, 12).Select(line => $"line {line}\n")));

        Assert.Equal(
            "  4: line 4\n> 5: line 5\n> 6: line 6\n  7: line 7\n---\n  9: line 9\n> 10: line 10\n  11: line 11",
            (await Call("grep_file", ("path", "a"), ("pattern", "LINE (5|6|10)$"))).Text
        );
        Assert.StartsWith("No match", (await Call("grep_file", ("path", "a"), ("pattern", "absent"))).Text);
        Assert.StartsWith("Invalid pattern", (await Call("grep_file", ("path", "a"), ("pattern", "("))).Text);
    }

    [Fact]
    public async Task A_folder_is_listed_one_level_deep()
    {
        disk.Put("/w/b.txt", "12").Put("/w/src/x", "").Put("/w/src/deep/y", "");

        Assert.Equal("b.txt (2 bytes)\nsrc/", (await Call("list_files", ("directory", "."))).Text);
        Assert.Equal("deep/\nx (0 bytes)", (await Call("list_files", ("directory", "src"))).Text);
        Assert.Contains("does not exist", (await Call("list_files", ("directory", "none"))).Text);
    }

    [Fact]
    public async Task A_command_runs_in_the_workspace_and_its_output_does_not_name_it()
    {
        Assert.Equal("exit code 3\nx: oops\n", (await Call("run_command", ("command", "make 2>/dev/null"))).Text);
        Assert.Equal(["/w> make 2>/dev/null"], commands);
    }

    [Theory]
    [InlineData("cat ../secret.txt")]
    [InlineData("cat x/../../secret.txt")]
    [InlineData("cat /etc/passwd")]
    [InlineData("cat </etc/passwd")]
    [InlineData("cat<../secret.txt")]
    [InlineData("tool --file=/x")]
    [InlineData("cat ~/x")]
    [InlineData("a;/bin/x")]
    [InlineData("cat $(pwd)/../secret.txt")]
    [InlineData("cat `pwd`")]
    [InlineData("cat $HOME/x")]
    [InlineData("cat ..\\/secret.txt")]
    [InlineData("cat '../secret.txt'")]
    public async Task A_command_that_plainly_reaches_out_is_refused(string command)
    {
        var answer = await Call("run_command", ("command", command));

        Assert.True(answer.Refused);
        Assert.StartsWith("Access denied", answer.Text);
        Assert.Empty(commands);
    }

    [Fact]
    public async Task A_context_file_is_read_or_copied()
    {
        disk.Put("/context/a.txt", "alpha").Put("/context/b.bin", [1, 0, 2]);

        Assert.Equal("alpha", (await Call("read_context_file", ("context_path", "a.txt"))).Text);
        Assert.Contains("binary file of 3 bytes", (await Call("read_context_file", ("context_path", "b.bin"))).Text);
        await Call("copy_context_file", ("context_path", "b.bin"), ("dest_path", "in/b.bin"));
        Assert.Equal([1, 0, 2], disk.ReadAllBytes("/w/in/b.bin"));
        Assert.True((await Call("read_context_file", ("context_path", "none"))).Refused);
    }
}
