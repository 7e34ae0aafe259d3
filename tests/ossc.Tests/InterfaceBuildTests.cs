using Ossature.Compiler.Testing;

namespace Ossature.CommandLine.Tests;

/// <summary>A specification without an architecture, and another that builds on what its code offers.</summary>
public sealed class InterfaceBuildTests
{
    private const string Plan = """
        [meta]
        total_tasks = 2
        specs = ["GREETER", "PORCH"]

        [[task]]
        id = "001"
        spec = "GREETER"
        title = "Greeting"
        outputs = ["hello.txt"]

        [[task]]
        id = "002"
        spec = "PORCH"
        title = "Porch"
        outputs = ["porch.txt"]
        depends_on = ["001"]
        cross_spec_interfaces = ["GREETER"]
        """;

    private const string Interface = ".ossature/context/interfaces/GREETER.md";

    private static TempProject Project(string model)
    {
        var project = new TempProject();
        BuildTests.Lay(project, model);
        project.Write("specs/porch.smd", Samples.Greeter.Replace("GREETER", "PORCH", StringComparison.Ordinal));
        project.Write(".ossature/plan.toml", Plan);
        return project;
    }

    private static string Answer(string request) =>
        request.Contains("You describe what one part", StringComparison.Ordinal) ? "greet(name)\n"
        : !request.Contains("answer: 01.", StringComparison.Ordinal) ? "Done.\n"
        : $"```tool write_file\npath: {(request.Contains("# Porch", StringComparison.Ordinal) ? "porch" : "hello")}.txt\ncontent: hello\n```\n";

    [Fact]
    public void What_is_recorded_by_hand_is_replayed_and_told_by_all_commands()
    {
        using var project = Project("replay:recording");
        var recorder = new Ossc(new AnsweringDisk(project.Files, Answer), project.Root);

        Assert.Equal((0, ""), Ran(recorder.Run("build", "--model", "manual:recording")));

        Assert.Equal("# Interface: GREETER\n\n@source: build\n\ngreet(name)\n", project.Read(Interface));
        project.Files.DeleteDirectory(project.PathOf(".ossature"));
        project.Files.DeleteDirectory(project.PathOf("output"));
        project.Write(".ossature/plan.toml", Plan);
        var ossc = new Ossc(project.Files, project.Root);
        var dry = ossc.Run("build", "--dry-run");
        Assert.Contains("interface.GREETER", dry.Out + dry.Error, StringComparison.Ordinal);
        Assert.Equal((0, ""), Ran(ossc.Run("build", "--frozen")));
        Assert.Contains("interface.GREETER  done", ossc.Run("status").Out, StringComparison.Ordinal);
        Assert.Equal((0, ""), Ran(ossc.Run("report")));
        Assert.Contains("Interface of GREETER", project.Read(".ossature/report.html"), StringComparison.Ordinal);
        Assert.Equal(0, ossc.Run("plan").ExitCode);
        Assert.Equal(Plan, project.Read(".ossature/plan.toml"));

        static (int, string) Ran(OsscResult result) => (result.ExitCode, result.Codes);
    }

    [Fact]
    public void A_frozen_build_does_not_ask_for_it()
    {
        using var project = Project("openai:gpt-5");
        project.Write(
            ".ossature/plan.toml",
            Plan.Replace("title = \"Greeting\"", "title = \"Greeting\"\nstatus = \"manual\"", StringComparison.Ordinal)
        );
        project.Write("output/hello.txt", "hello\n");

        var result = new Ossc(project.Files, project.Root).Run("build", "--frozen");

        Assert.Equal((1, "OSS4020"), (result.ExitCode, result.Codes));
        Assert.Contains("interface.GREETER", result.Out + result.Error, StringComparison.Ordinal);
    }
}
