using Ossature.Compiler.Incremental.Schedule;

namespace Ossature.Compiler.Incremental.Tests.Schedule;

public sealed class SchedulerTests
{
    [Fact]
    public async Task Every_task_runs_once_after_all_it_depends_on()
    {
        var graph = Graphs.Random(new Random(1), 200);
        var work = new RecordedWork();
        var result = await Scheduler.RunAsync(graph, 8, work.RunAsync);

        Assert.True(result.Succeeded);
        Assert.Equal(graph.Order.Order(StringComparer.Ordinal), work.Started.Order(StringComparer.Ordinal));
        Assert.All(
            graph.Order,
            id =>
                Assert.All(
                    graph.DependenciesOf(id),
                    dependency => Assert.True(work.Log.IndexOf($"end {dependency}") < work.Log.IndexOf($"start {id}"))
                )
        );
    }

    [Fact]
    public async Task The_longest_remaining_path_goes_first_then_plan_order()
    {
        var graph = Graphs.Of("short", "long1", "long2: long1", "long3: long2", "mid1", "mid2: mid1", "other");
        var work = new RecordedWork();
        await Scheduler.RunAsync(graph, 1, work.RunAsync);

        Assert.Equal("long1 long2 mid1 short long3 mid2 other", string.Join(' ', work.Started));
    }

    [Fact]
    public async Task No_more_than_the_given_number_run_at_once_and_as_many_as_that_do()
    {
        var graph = Graphs.Of([.. Enumerable.Range(0, 40).Select(i => $"t{i}")]);
        var work = new RecordedWork { Gather = 4 };
        await Scheduler.RunAsync(graph, 4, work.RunAsync);

        Assert.Equal(4, work.MostAtOnce);
    }

    [Fact]
    public async Task After_a_failure_everything_before_it_still_runs_and_nothing_behind_it_starts()
    {
        // By its long path, the failing task runs before all others.
        var graph = Graphs.Of("before", "fails", "next: fails", "last: next", "beside");
        var work = new RecordedWork("fails");
        var result = await Scheduler.RunAsync(graph, 1, work.RunAsync);

        Assert.Equal("fails before", string.Join(' ', work.Started));
        Assert.Equal("Done Failed Pending Pending Pending", Shown(graph, result));
        Assert.False(result.Succeeded);
        Assert.False(result.Cancelled);
    }

    [Fact]
    public async Task A_task_in_flight_behind_a_failure_finishes_and_stays_pending()
    {
        var graph = Graphs.Of("fails", "behind");
        var behindRuns = new TaskCompletionSource();
        var failed = new TaskCompletionSource();
        var settled = new List<string>();
        var finished = false;
        var result = await Scheduler.RunAsync(
            graph,
            2,
            async (id, _) =>
            {
                if (id == "fails")
                {
                    await behindRuns.Task;
                    failed.SetResult();
                    return TaskOutcome.Failed;
                }

                behindRuns.SetResult();
                await failed.Task;
                finished = true;
                return TaskOutcome.Done;
            },
            settle: id =>
            {
                settled.Add(id);
                return true;
            }
        );

        Assert.True(finished);
        Assert.Empty(settled);
        Assert.Equal("Failed Pending", Shown(graph, result));
    }

    [Fact]
    public async Task Going_on_after_a_failure_leaves_out_only_what_depends_on_it()
    {
        var graph = Graphs.Of("fails", "next: fails", "last: next", "beside", "after: beside");
        var work = new RecordedWork("fails");
        var result = await Scheduler.RunAsync(graph, 2, work.RunAsync, keepGoing: true);

        Assert.Equal("after beside fails", string.Join(' ', work.Started.Order(StringComparer.Ordinal)));
        Assert.Equal("Failed Pending Pending Done Done", Shown(graph, result));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_outcome_and_the_order_of_settling_are_the_same_for_every_number_of_jobs(bool keepGoing)
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var graph = Graphs.Random(random, 40);
            var failing = graph.Order.Where(_ => random.Next(12) == 0).ToArray();
            var refused = graph.Order.Where(_ => random.Next(12) == 0).ToArray();
            var expected = Expected(graph, [.. failing, .. refused], keepGoing);
            foreach (var jobs in new[] { 1, 2, 16 })
            {
                var settled = new List<string>();
                var result = await Scheduler.RunAsync(
                    graph,
                    jobs,
                    new RecordedWork(failing).RunAsync,
                    keepGoing,
                    settle: id =>
                    {
                        settled.Add(id);
                        return !refused.Contains(id);
                    }
                );

                Assert.Equal(expected, Shown(graph, result));
                Assert.Equal(
                    graph.Order.Where(id =>
                        result.Outcomes[id] == TaskOutcome.Done
                        || (result.Outcomes[id] == TaskOutcome.Failed && !failing.Contains(id))
                    ),
                    settled
                );
            }
        }
    }

    [Fact]
    public async Task Cancelling_starts_nothing_more_waits_for_what_runs_and_tells_it()
    {
        using var cancel = new CancellationTokenSource();
        var graph = Graphs.Of("first", "second: first", "third: second");
        var told = false;
        var result = await Scheduler.RunAsync(
            graph,
            4,
            async (id, token) =>
            {
                if (id == "second")
                {
                    await cancel.CancelAsync();
                    told = token.IsCancellationRequested;
                    token.ThrowIfCancellationRequested();
                }

                return TaskOutcome.Done;
            },
            cancel: cancel.Token
        );

        Assert.True(told);
        Assert.True(result.Cancelled);
        Assert.False(result.Succeeded);
        Assert.Equal("Done Pending Pending", Shown(graph, result));
    }

    [Fact]
    public async Task What_is_left_for_another_time_stops_only_what_depends_on_it()
    {
        var graph = Graphs.Of("left", "behind: left", "far: behind", "other");
        var started = new List<string>();
        var result = await Scheduler.RunAsync(
            graph,
            1,
            (id, _) =>
            {
                started.Add(id);
                return Task.FromResult(id == "left" ? TaskOutcome.Pending : TaskOutcome.Done);
            }
        );

        Assert.Equal(["left", "other"], started);
        Assert.Equal("Pending Pending Pending Done", Shown(graph, result));
        Assert.False(result.Cancelled);
    }

    [Fact]
    public async Task Groups_take_turns()
    {
        var graph = TaskGraph.Create(new[] { "a1", "a2", "a3", "b1", "b2", "c1" }.Select(id => new TaskNode(id, [], id[..1])));
        var work = new RecordedWork();
        await Scheduler.RunAsync(graph, 1, work.RunAsync);

        Assert.Equal(["a1", "b1", "c1", "a2", "b2", "a3"], work.Started);
    }

    [Fact]
    public async Task A_run_that_is_cancelled_from_the_start_runs_nothing()
    {
        var work = new RecordedWork();
        var result = await Scheduler.RunAsync(Graphs.Of("a"), 1, work.RunAsync, cancel: new CancellationToken(canceled: true));

        Assert.Empty(work.Log);
        Assert.True(result.Cancelled);
    }

    [Fact]
    public async Task Cancelling_after_the_last_task_is_no_cancellation()
    {
        using var cancel = new CancellationTokenSource();
        var result = await Scheduler.RunAsync(
            Graphs.Of("a"),
            1,
            (_, _) =>
            {
                cancel.Cancel();
                return Task.FromResult(TaskOutcome.Done);
            },
            cancel: cancel.Token
        );

        Assert.True(result.Succeeded);
    }

    [Fact]
    public async Task A_fault_in_a_task_ends_the_run_after_all_running_tasks_have_ended()
    {
        var started = new TaskCompletionSource();
        var thrown = new TaskCompletionSource();
        var finished = false;
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Scheduler.RunAsync(
                Graphs.Of("slow", "faulty", "later: faulty"),
                2,
                async (id, _) =>
                {
                    if (id == "faulty")
                    {
                        await started.Task;
                        thrown.SetResult();
                        throw new InvalidOperationException("A fault.");
                    }

                    started.SetResult();
                    await thrown.Task;
                    finished = true;
                    return TaskOutcome.Done;
                }
            )
        );

        Assert.Equal("A fault.", fault.Message);
        Assert.True(finished);
    }

    [Fact]
    public async Task A_fault_while_settling_ends_the_run()
    {
        await Assert.ThrowsAsync<IOException>(() =>
            Scheduler.RunAsync(Graphs.Of("a", "b"), 1, new RecordedWork().RunAsync, settle: _ => throw new IOException())
        );
    }

    [Fact]
    public async Task An_empty_graph_is_done_and_no_job_at_all_is_a_mistake()
    {
        Assert.True((await Scheduler.RunAsync(Graphs.Of(), 1, new RecordedWork().RunAsync)).Succeeded);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            Scheduler.RunAsync(Graphs.Of(), 0, new RecordedWork().RunAsync)
        );
    }

    [Fact]
    public async Task Thousands_of_tasks_can_be_in_flight_at_once()
    {
        var graph = Graphs.Of([.. Enumerable.Range(0, 5_000).Select(i => $"t{i}")]);
        var work = new RecordedWork { Gather = 5_000 };
        await Scheduler.RunAsync(graph, 5_000, work.RunAsync);

        Assert.Equal(5_000, work.MostAtOnce);
    }

    /// <summary>The rule in its plainest form, one task after the other.</summary>
    private static string Expected(TaskGraph graph, string[] failing, bool keepGoing)
    {
        var outcomes = new Dictionary<string, TaskOutcome>();
        foreach (var id in graph.Order)
        {
            var stopped = !keepGoing && outcomes.ContainsValue(TaskOutcome.Failed);
            outcomes[id] =
                stopped || graph.DependenciesOf(id).Any(dependency => outcomes[dependency] != TaskOutcome.Done)
                    ? TaskOutcome.Pending
                : failing.Contains(id) ? TaskOutcome.Failed
                : TaskOutcome.Done;
        }

        return string.Join(' ', outcomes.Values);
    }

    private static string Shown(TaskGraph graph, ScheduleResult result) =>
        string.Join(' ', graph.Order.Select(id => result.Outcomes[id]));
}
