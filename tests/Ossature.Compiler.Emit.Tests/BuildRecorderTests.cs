using Ossature.Compiler.Emit.Agents;
using Ossature.Compiler.Emit.History;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Incremental.Cache;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

public sealed class BuildRecorderTests
{
    private const string Folder = "/p/.ossature/builds";

    private readonly VirtualDisk disk = new();
    private readonly ManualClock clock = new();
    private readonly LoggingObserver heard = new();

    private BuildLogs Logs => new(disk, Folder);

    private BuildRecorder Recorder(int jobs = 4) => new(heard, disk, Folder, jobs, clock);

    private void Record(BuildRecorder recorder)
    {
        recorder.On(new TaskStarted("1", "It has not been built yet."));
        Wait(100);
        recorder.On(new TaskPhase("1", "asking the model"));
        Wait(900);
        recorder.On(new ModelCalled("1", "implement", 1, ModelRole.Build, new(1, 10, 5, null, 0.5m)));
        recorder.On(new ProcessStarted("1", "make", "verify"));
        Wait(500);
        recorder.On(new TaskEnded("1", TaskOutcome.Built));
    }

    private void Wait(int milliseconds) => clock.Advance(TimeSpan.FromMilliseconds(milliseconds));

    [Fact]
    public void A_build_is_read_as_it_was_recorded()
    {
        using (var recorder = Recorder())
        {
            Record(recorder);
            recorder.Finish(BuildOutcome.Succeeded);
        }

        var build = Logs.ReadLast()!;
        Assert.Equal((1, 4, "succeeded", 0), (build.Number, build.Jobs, build.Outcome, build.DamagedLine));
        var task = build.Tasks["1"];
        Assert.Equal((0, 1500), (task.Began!.Value.TotalMilliseconds, task.Ended!.Value.TotalMilliseconds));
        Assert.Equal(("built", "It has not been built yet."), (task.Outcome, task.Reason));
        Assert.Equal([(TimeSpan.FromMilliseconds(100), "asking the model")], task.Phases);
        Assert.Equal([(TimeSpan.FromSeconds(1), "implement")], task.Calls);
        Assert.Equal([(TimeSpan.FromSeconds(1), "verify", "make")], task.Processes);
    }

    [Fact]
    public void A_build_that_is_over_in_no_time_is_recorded()
    {
        using var recorder = Recorder();
        recorder.On(new TaskStarted("1", "It has not been built yet."));
        recorder.Finish(BuildOutcome.TaskFailed);

        Assert.Equal("taskFailed", Logs.ReadLast()!.Outcome);
    }

    [Fact]
    public void Everything_is_passed_on()
    {
        using var recorder = Recorder();
        Record(recorder);

        Assert.Equal(5, heard.All.Count);
    }

    [Fact]
    public void What_happens_at_once_is_written_at_once()
    {
        using var recorder = Recorder();
        for (var i = 0; i < 5000; i++)
        {
            recorder.On(new TaskStarted($"{i}", "It has not been built yet."));
            recorder.On(new TaskEnded($"{i}", TaskOutcome.Built));
        }

        Wait(250);

        Assert.Equal(1, disk.WriteCount);
        Assert.Equal(5000, Logs.ReadLast()!.Tasks.Count);
    }

    [Fact]
    public void A_build_that_is_killed_leaves_what_happened_until_shortly_before()
    {
        var recorder = Recorder();
        Record(recorder);
        recorder.On(new TaskStarted("2", "It has not been built yet."));
        Wait(250);

        // Nobody comes to an end here: the process is gone.
        var build = Logs.ReadLast()!;
        Assert.Equal("", build.Outcome);
        Assert.Equal(["1", "2"], build.Ran.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_is_written_when_nothing_runs()
    {
        using (var recorder = Recorder())
        {
            recorder.On(new TaskEnded("1", TaskOutcome.UpToDate));
            recorder.On(new TaskFinished(new("1", "S", "T", TaskOutcome.UpToDate, "", TimeSpan.Zero, Usage.None)));
            Wait(1000);
            recorder.Finish(BuildOutcome.UpToDate);
        }

        Assert.Equal(0, disk.WriteCount);
        Assert.Equal(0, clock.TimerCount);
    }

    [Fact]
    public void The_last_ten_are_kept()
    {
        for (var i = 0; i < 13; i++)
        {
            using var recorder = Recorder();
            Record(recorder);
        }

        Assert.Equal(Enumerable.Range(4, 10), Logs.Numbers);
    }

    [Fact]
    public void Files_that_are_no_logs_are_left_alone()
    {
        disk.Put(Folder + "/notes.txt", "x").Put(Folder + "/07.jsonl.bak", "x").Put(Folder + "/-1.jsonl", "x");
        using (var recorder = Recorder())
        {
            Record(recorder);
        }

        Assert.Equal([1], Logs.Numbers.ToArray());
        Assert.Equal(4, disk.Paths.Count);
    }

    [Fact]
    public void A_disk_that_refuses_ends_the_log_and_not_the_build()
    {
        disk.FailWrites((_, _) => new IOException("no space"));
        using var recorder = Recorder();
        Record(recorder);
        recorder.Finish(BuildOutcome.Succeeded);

        Assert.Equal(5, heard.All.Count);
        Assert.Null(Logs.ReadLast());
    }

    [Fact]
    public void Cut_off_anywhere_a_log_tells_what_it_can()
    {
        using (var recorder = Recorder())
        {
            Record(recorder);
        }

        var text = disk.Peek(Logs.PathOf(1))!;
        var told = Enumerable.Range(0, text.Length + 1).Select(length => RecordedBuild.Read(1, text[..length])).ToArray();

        Assert.All(told, build => Assert.Equal(0, build?.DamagedLine ?? 0));
        Assert.Null(told[0]);
        Assert.Equal("built", told[^1]!.Tasks["1"].Outcome);
    }

    [Theory]
    [InlineData("{\"at\":1,\"event\":\"started\",\"task\":\"2\"}")]
    [InlineData("{\"at\":\"x\",\"event\":\"started\"}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\u0001")]
    [InlineData("{\"at\":9223372036854775807,\"event\":\"ended\",\"task\":\"1\",\"outcome\":\"built\"}")]
    public void A_damaged_line_ends_the_log_and_is_named(string line)
    {
        using (var recorder = Recorder())
        {
            Record(recorder);
        }

        var build = RecordedBuild.Read(1, disk.Peek(Logs.PathOf(1)) + line + "\n");

        Assert.Equal((7, "built"), (build!.DamagedLine, build.Tasks["1"].Outcome));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"format\":2,\"jobs\":1}\n")]
    [InlineData("no log\n")]
    public void What_is_no_log_tells_nothing(string text) => Assert.Null(RecordedBuild.Read(1, text));
}
