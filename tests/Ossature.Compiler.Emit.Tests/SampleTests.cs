using Ossature.Compiler.Emit.Build;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

public sealed class SampleTests
{
    /// <summary>Says at once, without an SDK run, when a change of a prompt or a specification made the recording stale.</summary>
    [Fact]
    public void The_recording_of_the_tracker_answers_every_request_and_holds_nothing_else()
    {
        using var project = TempProject.CopyOf("samples/tracker");
        var model = new RecordedModel(project.Files, project.PathOf("recording"));
        var commands = new FakeCommandRunner();

        Assert.Equal(BuildOutcome.Succeeded, Build(project, model, commands));

        var answers = project
            .List()
            .Where(path =>
                path.StartsWith("recording/", StringComparison.Ordinal) && path.EndsWith(".answer.md", StringComparison.Ordinal)
            )
            .Select(path => path["recording/".Length..^".answer.md".Length]);
        Assert.Equal(
            answers,
            model.Requests.Select(request => $"{request.Run.Replace('/', '.')}/{request.Turn:D2}").Order(StringComparer.Ordinal)
        );
        Assert.NotEmpty(commands.Requests);
    }

    [Fact]
    public void A_second_build_of_the_tracker_asks_nobody_and_starts_nothing()
    {
        using var project = TempProject.CopyOf("samples/tracker");
        var model = new RecordedModel(project.Files, project.PathOf("recording"));
        Build(project, model, new());
        var (asked, commands) = (model.Requests.Count, new FakeCommandRunner());

        Assert.Equal(BuildOutcome.UpToDate, Build(project, model, commands));

        Assert.Equal(asked, model.Requests.Count);
        Assert.Empty(commands.Requests);
    }

    [Fact]
    public void A_requirement_that_changed_is_not_answered_from_the_recording()
    {
        using var project = TempProject.CopyOf("samples/tracker");
        project.Write("specs/ledger.smd", project.Read("specs/ledger.smd").Replace("Oldest date first", "Newest date first"));
        var model = new RecordedModel(project.Files, project.PathOf("recording"));

        var report = Run(project, model, new());

        Assert.Equal(BuildOutcome.ModelFailed, report.Outcome);
        Assert.Equal("OSS5011", Assert.Single(report.Diagnostics).Code);
        Assert.Equal("003-ledger/implement turn 1", model.Calls[^1]);
    }

    private static BuildOutcome Build(TempProject project, RecordedModel model, FakeCommandRunner commands)
    {
        var report = Run(project, model, commands);
        Assert.Empty(report.Diagnostics);
        return report.Outcome;
    }

    private static BuildReport Run(TempProject project, RecordedModel model, FakeCommandRunner commands)
    {
        var workspace = SpecWorkspace.Open(project.Files, project.Root);
        var builder = new Builder(
            project.Files,
            workspace,
            new OneModel(model),
            commands,
            new LoggingObserver(),
            TimeProvider.System
        );
        return builder.RunAsync(new BuildOptions { Jobs = 2 }, CancellationToken.None).GetAwaiter().GetResult();
    }
}
