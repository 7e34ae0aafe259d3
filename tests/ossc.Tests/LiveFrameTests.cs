using Ossature.CommandLine.Live;
using Ossature.Compiler.Emit.Agents;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Testing;

namespace Ossature.CommandLine.Tests;

public sealed class LiveFrameTests
{
    private readonly BuildProgress progress = new(jobs: 2);

    internal static PlanReady PlanOf(int count, Func<int, string[]>? after = null, string title = "A task") =>
        new(
            new()
            {
                Tasks =
                [
                    .. Enumerable
                        .Range(1, count)
                        .Select(i => new PlanTask
                        {
                            Id = $"{i:000}",
                            Spec = "S",
                            Title = $"{title} {i}",
                            DependsOn = [.. after?.Invoke(i) ?? []],
                        }),
                ],
            },
            []
        );

    private void Begin(int count, Func<int, string[]>? after = null, string title = "A task")
    {
        progress.On(PlanOf(count, after, title), TimeSpan.Zero);
        for (var i = 1; i <= count; i++)
        {
            progress.On(new TaskAffected($"{i:000}", "It has not been built yet.", false), TimeSpan.Zero);
        }
    }

    private void Start(string task, double at, string phase = "asking the model")
    {
        progress.On(new TaskStarted(task, "It has not been built yet."), TimeSpan.FromSeconds(at));
        progress.On(new TaskPhase(task, phase), TimeSpan.FromSeconds(at));
    }

    private void End(string task, double at, TaskOutcome outcome = TaskOutcome.Built) =>
        progress.On(new TaskEnded(task, outcome), TimeSpan.FromSeconds(at));

    private string Frame(double at, int columns = 80, int rows = 24, bool colored = false) =>
        LiveFrame.Render(progress, TimeSpan.FromSeconds(at), (columns, rows), colored);

    [Fact]
    public void At_the_start()
    {
        Begin(5, i => i == 1 ? [] : ["001"]);
        Start("001", 0);

        Golden.Verify(Frame(1.4), "start.txt");
    }

    [Fact]
    public void In_the_middle()
    {
        Begin(12, i => i <= 2 ? [] : [$"{i - 2:000}"]);
        Start("001", 0);
        Start("002", 0);
        progress.On(
            new ModelCalled("001", "implement", 1, ModelRole.Build, new(1, 12_500, 900, 0, 0.0425m)),
            TimeSpan.FromSeconds(8)
        );
        End("001", 10);
        Start("003", 10, "repairing, attempt 2 of 3");
        End("002", 14, TaskOutcome.Failed);

        Golden.Verify(Frame(15), "middle.txt");
        Golden.Verify(Frame(15, colored: true).Replace("\e", "^", StringComparison.Ordinal), "middle-colored.txt");
    }

    [Fact]
    public void More_tasks_than_rows()
    {
        Begin(30);
        for (var i = 1; i <= 30; i++)
        {
            Start($"{i:000}", 0);
        }

        Golden.Verify(Frame(4000, rows: 10), "many.txt");
    }

    [Fact]
    public void A_narrow_terminal_and_hostile_titles()
    {
        Begin(2, title: "[red]\u001b[2J\u202E 名前名前名前名前名前名前名前名前");
        Start("001", 0, "verifying \u0007 [/]");

        var frame = Frame(3, columns: 40);

        Golden.Verify(frame, "hostile.txt");
        Assert.DoesNotContain(frame, c => char.IsControl(c) && c != '\n');
        Assert.All(frame.Split('\n'), line => Assert.True(Spectre.Console.Rendering.Segment.CellCount([new(line)]) < 40));
    }

    [Fact]
    public void Nothing_is_estimated_before_a_task_has_ended()
    {
        Begin(3);
        Start("001", 0);

        Assert.Null(progress.EstimateRest(TimeSpan.FromSeconds(5)));
    }

    [Theory]
    [InlineData(10, 40)] // Five are left, each takes ten seconds, two at a time: 25 s; but four of them wait for each other.
    [InlineData(14, 36)] // The second, begun at ten, is four seconds nearer.
    [InlineData(30, 30)] // It takes longer than others did: nothing is known of it any more.
    public void The_rest_is_the_longest_row_that_is_left_or_the_share_of_each_job(int now, int rest)
    {
        Begin(6, i => i is 1 or 6 ? [] : [$"{i - 1:000}"]);
        Start("001", 0);
        End("001", 10);
        Start("002", 10);

        Assert.Equal(rest, progress.EstimateRest(TimeSpan.FromSeconds(now))!.Value.TotalSeconds);
    }

    [Fact]
    public void What_waits_for_nothing_but_room_is_ready()
    {
        Begin(6, i => i == 6 ? ["001", "002"] : []);
        Assert.Equal(5, progress.Ready);
        Start("001", 0);
        Start("002", 0);
        Assert.Equal(3, progress.Ready);
        End("001", 1);
        Assert.Equal(3, progress.Ready);
        End("002", 1, TaskOutcome.UpToDate);
        Assert.Equal(4, progress.Ready);
        End("003", 1, TaskOutcome.UpToDate);
        Assert.Equal((3, 3, 6), (progress.Ready, progress.Over, progress.Total));
    }

    [Fact]
    public void What_stands_counts_for_nothing()
    {
        progress.On(PlanOf(3, i => i == 3 ? ["001", "002"] : []), TimeSpan.Zero);
        progress.On(new TaskAffected("003", "changed", false), TimeSpan.Zero);
        End("001", 0, TaskOutcome.UpToDate);
        End("002", 0, TaskOutcome.UpToDate);

        Assert.Equal((0, 1, 1), (progress.Over, progress.Total, progress.Ready));
    }

    [Fact]
    public void Money_that_is_known_is_shown_beside_what_is_not()
    {
        Begin(1);
        progress.On(new ModelCalled("001", "implement", 1, ModelRole.Build, new(1, 10, null, null, null)), TimeSpan.Zero);
        progress.On(new ModelCalled("001", "implement", 2, ModelRole.Build, new(1, 10, 5, null, 0.25m)), TimeSpan.Zero);

        Assert.Contains("2 calls, 20 in, at least 5 out, $0.25", Frame(1), StringComparison.Ordinal);
    }
}
