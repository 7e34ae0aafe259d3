using System.Text.Json;
using Ossature.Compiler.Testing;

namespace Ossature.CommandLine.Tests;

public sealed class WhyTests
{
    private static Ossc At(TempProject project) => new(project.Files, project.Root);

    [Fact]
    public void A_task_is_traced_back_through_builds_to_the_edit()
    {
        using var project = Greetings.Recorded();
        At(project).Run("build");
        project.Write("output/out-1.txt", "Hello, all of you\n");
        Assert.Equal(0, At(project).Run("drift", "--keep").ExitCode);

        var ahead = At(project).Run("why", "2").Out;
        At(project).Run("build");
        var after = At(project).Run("why", "2").Out;

        Assert.Contains("It does not stand. It runs again if `1` comes out different.\n", ahead, StringComparison.Ordinal);
        Assert.Contains(
            """
            how it came to this
              1  ahead  What it is verified with changed: changed `output out-1.txt`.
              2  ahead  It runs again if `1` comes out different.

            """,
            ahead,
            StringComparison.Ordinal
        );
        Assert.Matches(
            "verify key [0-9a-f]{12} → [0-9a-f]{12}: 1 input of 3 differs\n  file out-1.txt  [0-9a-f]{12} → [0-9a-f]{12}\n",
            ahead
        );
        Assert.Contains("It stands. Nothing that it depends on has changed.\n", after, StringComparison.Ordinal);
        Assert.Contains(
            """
            how it came to this
              1  build 2  What it is verified with changed: changed `output out-1.txt`.
              2  build 2  What it is verified with changed: changed `file out-1.txt`.

            """,
            after,
            StringComparison.Ordinal
        );
        Assert.Matches("\nfiles that it sees\n  out-1.txt  [0-9a-f]{12}  by 1\n$", after);
    }

    [Fact]
    public void For_programs_it_is_one_object()
    {
        using var project = Greetings.Recorded();
        At(project).Run("build");

        var result = At(project).Run("why", "6", "--format", "json");

        using var json = JsonDocument.Parse(result.Out);
        var told = json.RootElement;
        Assert.Equal(
            (0, "6", true),
            (result.ExitCode, told.GetProperty("task").GetString(), told.GetProperty("stands").GetBoolean())
        );
        Assert.Equal(
            ["claim", "verify"],
            told.GetProperty("keys").EnumerateArray().Select(key => key.GetProperty("key").GetString())
        );
        Assert.Equal(5, told.GetProperty("files").GetArrayLength());
        Assert.Equal("1", told.GetProperty("files")[0].GetProperty("task").GetString());
        Assert.Equal(1, told.GetProperty("causes")[0].GetProperty("build").GetInt32());
    }

    [Fact]
    public void An_unknown_task_is_named()
    {
        using var project = Greetings.Recorded();

        var result = At(project).Run("why", "7");

        Assert.Equal((1, "OSS4018"), (result.ExitCode, result.Codes));
    }
}
