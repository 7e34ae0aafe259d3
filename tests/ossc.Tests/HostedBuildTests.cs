using System.Text.Json;
using Ossature.Compiler.Testing;

namespace Ossature.CommandLine.Tests;

/// <summary>Whole builds with a model that a loopback server answers for.</summary>
public sealed class HostedBuildTests
{
    private const string Key = "sk-0123456789abcdef";

    private const string Write = """{"path":"hello.txt","content":"Hallo, Ada!\n"}""";

    private const string Edit = """{"path":"hello.txt","edits":[{"old":"Hallo","new":"Hello"}]}""";

    private static TempProject Project()
    {
        var project = new TempProject();
        BuildTests.Lay(project, "openai:small");
        return project;
    }

    private static Ossc Ossc(TempProject project, string url) =>
        new(project.Files, project.Root) { Variables = { ["OPENAI_API_KEY"] = Key, ["OPENAI_BASE_URL"] = url } };

    [Fact]
    public async Task A_model_writes_and_edits_with_tools_and_is_told_what_came_of_it()
    {
        using var project = Project();
        await using var server = new ChatServer(
            ChatServerReply.Call(("write_file", Write), ("read_file", """{"path":"../x"}""")),
            ChatServerReply.Call(("edit_file", Edit), ("write_file", "{"), ("no_tool", "{}")),
            ChatServerReply.Say("Done.")
        );

        var result = await Ossc(project, server.Url).RunAsync("build");

        Assert.Equal((0, ""), (result.ExitCode, result.Codes));
        Assert.Equal("Hello, Ada!\n", project.Read("output/hello.txt"));
        Assert.Contains("model calls  3 (0 replayed, 3 asked)\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("tokens       360 in, 90 out, 300 cached\n", result.Out, StringComparison.Ordinal);
        var told = server
            .Requests[2]
            .Json.GetProperty("messages")
            .EnumerateArray()
            .Where(message => message.GetProperty("role").GetString() == "tool")
            .Select(message => message.GetProperty("content").GetString()!)
            .ToArray();
        Assert.Collection(
            told,
            text => Assert.StartsWith("Created `hello.txt`", text, StringComparison.Ordinal),
            text => Assert.StartsWith("Access denied", text, StringComparison.Ordinal),
            text => Assert.StartsWith("Edited `hello.txt`", text, StringComparison.Ordinal),
            text => Assert.Contains("not valid JSON", text, StringComparison.Ordinal),
            text => Assert.StartsWith("There is no tool `no_tool`", text, StringComparison.Ordinal)
        );
        Assert.Equal(9, server.Requests[0].Json.GetProperty("tools").GetArrayLength());
    }

    [Fact]
    public async Task A_model_that_fails_ends_the_build_with_3_and_the_next_one_goes_on()
    {
        using var project = Project();
        await using var server = new ChatServer(
            ChatServerReply.Call(("write_file", Write), ("edit_file", Edit)),
            ChatServerReply.Error(500, "out of order"),
            ChatServerReply.Say("Done.")
        );

        var broken = await Ossc(project, server.Url).RunAsync("build");
        var repaired = await Ossc(project, server.Url).RunAsync("build");

        Assert.Equal((3, "OSS5037"), (broken.ExitCode, broken.Codes));
        Assert.Equal((0, ""), (repaired.ExitCode, repaired.Codes));
        Assert.Equal("Hello, Ada!\n", project.Read("output/hello.txt"));
        Assert.Equal(3, server.Requests.Count);
        Assert.Equal(Messages(1), Messages(2));

        string[] Messages(int request) =>
            [
                .. server
                    .Requests[request]
                    .Json.GetProperty("messages")
                    .EnumerateArray()
                    .Select(message => JsonSerializer.Serialize(message)),
            ];
    }

    [Fact]
    public async Task The_key_is_in_no_file_and_in_nothing_that_is_printed()
    {
        using var project = Project();
        await using var server = new ChatServer(
            ChatServerReply.Call(("write_file", $$"""{"path":"hello.txt","content":"Hello {{Key}}"}""")),
            ChatServerReply.Say($"I was called with {Key}."),
            ChatServerReply.Error(401, $"{Key} is not known")
        );

        var built = await Ossc(project, server.Url).RunAsync("build", "--verbose");
        var refused = await Ossc(project, server.Url).RunAsync("build", "--force", "--format", "json");

        Assert.Equal((0, 3), (built.ExitCode, refused.ExitCode));
        Assert.Equal("Bearer " + Key, server.Requests[0].Headers["Authorization"]);
        string[] printed = [built.Out, built.Error, refused.Out, refused.Error];
        Assert.All(printed, text => Assert.DoesNotContain(Key, text, StringComparison.Ordinal));
        Assert.All(project.List(), file => Assert.DoesNotContain(Key, project.Read(file), StringComparison.Ordinal));
        Assert.All(server.Requests, request => Assert.DoesNotContain(Key, request.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_configuration_says_where_ollama_answers()
    {
        await using var server = new ChatServer(
            ChatServerReply.Call(("write_file", Write), ("edit_file", Edit)),
            ChatServerReply.Say("Done.")
        );
        using var project = new TempProject();
        BuildTests.Lay(project, "ollama:small");
        var configuration = project.Read("ossature.toml");
        project.Write(
            "ossature.toml",
            configuration.Replace("[llm]\n", $"[llm]\nollama_base_url = \"{server.Url}\"\n", StringComparison.Ordinal)
        );

        var result = await new Ossc(project.Files, project.Root).RunAsync("build");

        Assert.Equal((0, 2), (result.ExitCode, server.Requests.Count));
    }

    [Fact]
    public async Task The_key_of_the_model_that_repairs_is_looked_for_before_anything_is_paid_for()
    {
        using var project = Project();
        project.Write(
            "ossature.toml",
            project
                .Read("ossature.toml")
                .Replace("[llm]\n", "[llm]\nfixer = \"groq:small\"\n", StringComparison.Ordinal)
                .Replace("max_fix_attempts = 0", "max_fix_attempts = 1", StringComparison.Ordinal)
        );
        await using var server = new ChatServer(ChatServerReply.Say("Done."));

        var result = await Ossc(project, server.Url).RunAsync("build");

        Assert.Equal((3, "OSS5004"), (result.ExitCode, result.Codes));
        Assert.Contains("GROQ_API_KEY", result.Out, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_link_that_set_up_left_in_the_output_folder_is_no_way_out()
    {
        using var project = Project();
        project.Write("vault/secret.txt", "secret");
        project.Write(
            "ossature.toml",
            project
                .Read("ossature.toml")
                .Replace("[build]\n", "[build]\nsetup = [\"ln -s ../vault link\"]\n", StringComparison.Ordinal)
        );
        await using var server = new ChatServer(
            ChatServerReply.Call(
                ("write_file", """{"path":"link/evil.txt","content":"x"}"""),
                ("run_command", """{"command":"mkdir -p link; echo x > link/evil.txt"}"""),
                ("write_file", Write),
                ("edit_file", Edit)
            ),
            ChatServerReply.Say("Done.")
        );

        var result = await Ossc(project, server.Url).RunAsync("build");

        Assert.Equal((0, ""), (result.ExitCode, result.Codes));
        Assert.Contains("Access denied: `link/evil.txt` is protected.", server.Requests[1].Body, StringComparison.Ordinal);
        Assert.False(project.Files.FileExists(project.PathOf("vault/evil.txt")));
    }
}
