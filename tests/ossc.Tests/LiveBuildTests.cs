using Ossature.CommandLine.Live;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Incremental.Cache;
using Ossature.Compiler.Testing;

namespace Ossature.CommandLine.Tests;

public sealed class LiveBuildTests : IDisposable
{
    private readonly ManualClock clock = new();
    private readonly CountingWriter terminal = new();
    private readonly StringWriter results = new();
    private readonly BuildLive live;

    public LiveBuildTests()
    {
        var console = new ConsoleEnvironment
        {
            Out = results,
            Error = terminal,
            ErrorIsTerminal = true,
            Files = new VirtualDisk(),
            WorkingFolder = "/demo",
            Variable = name => name == "NO_COLOR" ? "1" : null,
            Clock = clock,
            Commands = _ => throw new InvalidOperationException(),
        };
        live = new(new(console, Settings.Default), jobs: 4);
    }

    public void Dispose()
    {
        live.Dispose();
        terminal.Dispose();
        results.Dispose();
    }

    /// <summary>The lines that a terminal shows after all that was written.</summary>
    private string[] Screen
    {
        get
        {
            var lines = new List<string> { "" };
            foreach (var piece in terminal.Text.Split('\e'))
            {
                var text = piece;
                if (piece.StartsWith('[') && piece.IndexOf('A', StringComparison.Ordinal) is > 0 and < 5 and var end)
                {
                    var up = int.Parse(piece[1..end], System.Globalization.CultureInfo.InvariantCulture);
                    lines.RemoveRange(lines.Count - 1 - up, up);
                    text = piece[(end + 1)..];
                }
                else if (piece.StartsWith("[J", StringComparison.Ordinal))
                {
                    text = piece[2..];
                }

                lines[^1] += text.Split('\n')[0];
                lines.AddRange(text.Split('\n').Skip(1));
            }

            return [.. lines.SkipLast(1)];
        }
    }

    private void Begin(int count)
    {
        live.On(LiveFrameTests.PlanOf(count));
        for (var i = 1; i <= count; i++)
        {
            live.On(new TaskAffected($"{i:000}", "It has not been built yet.", false));
        }
    }

    private void Finish(string task)
    {
        live.On(new TaskEnded(task, TaskOutcome.Built));
        live.On(new TaskFinished(new(task, "S", "A task", TaskOutcome.Built, "", TimeSpan.FromSeconds(1), Usage.None)));
    }

    [Fact]
    public void Whatever_happens_it_is_drawn_four_times_a_second()
    {
        Begin(5000);
        for (var i = 1; i <= 5000; i++)
        {
            live.On(new TaskStarted($"{i:000}", "It has not been built yet."));
            live.On(new TaskPhase($"{i:000}", "verifying"));
            Finish($"{i:000}");
            clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.InRange(terminal.Writes, 15, 20);
    }

    [Fact]
    public void What_has_not_changed_is_not_drawn()
    {
        Begin(2);
        live.On(new TaskStarted("001", "It has not been built yet."));
        clock.Advance(TimeSpan.FromSeconds(60));

        // Seconds go by, and nothing else does.
        Assert.InRange(terminal.Writes, 60, 62);
    }

    [Fact]
    public void Lines_that_tell_what_is_done_stand_above_what_is_being_done()
    {
        Begin(2);
        live.On(new TaskStarted("001", "It has not been built yet."));
        clock.Advance(TimeSpan.FromSeconds(1));
        Finish("001");
        live.On(new TaskStarted("002", "It has not been built yet."));
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("001 A task 1: built (1.0 s)", Screen[^4]);
        Assert.EndsWith("1/2 done, 1 running, 0 ready", Screen[^3], StringComparison.Ordinal);
        Assert.StartsWith("  002 A task 2", Screen[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(Screen, line => line.Contains("started", StringComparison.Ordinal));
    }

    [Fact]
    public void At_the_end_only_the_lines_are_left()
    {
        Begin(1);
        live.On(new TaskStarted("001", "It has not been built yet."));
        clock.Advance(TimeSpan.FromSeconds(1));
        Finish("001");
        live.Finished(BuildReport.Nothing with { Outcome = BuildOutcome.Succeeded }, [], new(0, 0, default, default, default));
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("001 A task 1: built (1.0 s)", Screen[^1]);
        Assert.DoesNotContain(Screen, line => line.Contains('━', StringComparison.Ordinal));
        Assert.StartsWith("the build succeeded\n", results.ToString(), StringComparison.Ordinal);
        live.Dispose();
        Assert.Equal(0, clock.TimerCount);
    }

    [Fact]
    public void A_long_list_of_tasks_is_cut()
    {
        Begin(50);
        live.On(new TaskStarted("001", "It has not been built yet."));
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Contains("  … and 30 more; `--verbose` names them", Screen);
        Assert.True(Screen.Length < 30);
    }

    [Fact]
    public void Where_nothing_is_to_be_done_nothing_is_drawn()
    {
        live.On(LiveFrameTests.PlanOf(3));
        clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(0, terminal.Writes);
    }

    private sealed class CountingWriter : StringWriter
    {
        public int Writes { get; private set; }

        public string Text => ToString();

        public override void Write(string? value)
        {
            Writes++;
            base.Write(value);
        }
    }
}
