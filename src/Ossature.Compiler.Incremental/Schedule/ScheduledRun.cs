using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Threading.Channels;

namespace Ossature.Compiler.Incremental.Schedule;

/// <summary>One run of a graph. All its fields are touched by one loop only; tasks report to it through a channel.</summary>
internal sealed class ScheduledRun(
    TaskGraph graph,
    int jobs,
    Func<string, CancellationToken, Task<TaskOutcome>> run,
    bool keepGoing,
    CancellationToken cancel,
    Func<string, bool> settle
)
{
    private readonly PriorityQueue<int, (int, int, int)> ready = new();
    private readonly int[] waitingFor = new int[graph.Count];
    private readonly Ending[] endings = new Ending[graph.Count];
    private readonly TaskOutcome[] outcomes = new TaskOutcome[graph.Count];
    private readonly Channel<Ended> ended = Channel.CreateUnbounded<Ended>(new() { SingleReader = true });
    private int running;
    private int settled;
    private int firstFailure = int.MaxValue;
    private Exception? thrown;

    private enum Ending
    {
        None,
        Succeeded,
        Failed,
        Left,
    }

    public async Task<ScheduleResult> RunAsync()
    {
        for (var rank = 0; rank < graph.Count; rank++)
        {
            waitingFor[rank] = graph.DependenciesAt(rank).Length;
            MakeReady(rank);
        }

        while (true)
        {
            StartReady();
            if (running == 0)
            {
                break;
            }

            var next = await ended.Reader.ReadAsync(CancellationToken.None).ConfigureAwait(false);
            running--;
            End(next);
        }

        if (thrown is not null)
        {
            ExceptionDispatchInfo.Throw(thrown);
        }

        return new(
            graph
                .Order.Select((id, rank) => KeyValuePair.Create(id, outcomes[rank]))
                .ToImmutableDictionary(StringComparer.Ordinal),
            cancel.IsCancellationRequested && settled < graph.Count && !StoppedAt(settled)
        );
    }

    private void MakeReady(int rank)
    {
        if (waitingFor[rank] == 0)
        {
            ready.Enqueue(rank, (-graph.RemainingPathAt(rank), graph.TurnAt(rank), rank));
        }
    }

    private void StartReady()
    {
        while (running < jobs && thrown is null && !cancel.IsCancellationRequested && ready.TryDequeue(out var rank, out _))
        {
            if (!StoppedAt(rank) && !IsBehindFailure(rank))
            {
                running++;
                _ = Task.Run(() => RunOneAsync(rank), CancellationToken.None);
            }
        }
    }

    private async Task RunOneAsync(int rank)
    {
        try
        {
            var outcome = await run(graph.IdAt(rank), cancel).ConfigureAwait(false);
            ended.Writer.TryWrite(new(rank, EndingOf(outcome), null));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            ended.Writer.TryWrite(new(rank, Ending.None, null));
        }
        catch (Exception exception)
        {
            ended.Writer.TryWrite(new(rank, Ending.None, exception));
        }
    }

    private void End(Ended end)
    {
        endings[end.Rank] = end.Ending;
        thrown ??= end.Thrown;
        if (end.Ending == Ending.Failed)
        {
            Fail(end.Rank);
        }
        else if (end.Ending == Ending.Succeeded)
        {
            foreach (var dependent in graph.DependentsAt(end.Rank))
            {
                waitingFor[dependent]--;
                MakeReady(dependent);
            }
        }

        if (thrown is null)
        {
            Settle();
        }
    }

    private void Settle()
    {
        for (; settled < graph.Count && !StoppedAt(settled); settled++)
        {
            if (endings[settled] == Ending.Left || IsBehindFailure(settled))
            {
                continue;
            }

            if (endings[settled] == Ending.None)
            {
                return;
            }

            if (endings[settled] == Ending.Succeeded && TrySettle(settled))
            {
                outcomes[settled] = TaskOutcome.Done;
            }
            else if (thrown is not null)
            {
                return;
            }
            else
            {
                outcomes[settled] = TaskOutcome.Failed;
                Fail(settled);
            }
        }
    }

    private bool TrySettle(int rank)
    {
        try
        {
            return settle(graph.IdAt(rank));
        }
        catch (Exception exception)
        {
            thrown = exception;
            return false;
        }
    }

    private void Fail(int rank) => firstFailure = Math.Min(firstFailure, rank);

    private bool StoppedAt(int rank) => !keepGoing && rank > firstFailure;

    /// <summary>Whether a dependency is settled and not done; such a task is not run, and what it did counts for nothing.</summary>
    private bool IsBehindFailure(int rank) =>
        graph.DependenciesAt(rank).Any(dependency => dependency < settled && outcomes[dependency] != TaskOutcome.Done);

    private static Ending EndingOf(TaskOutcome outcome) =>
        outcome switch
        {
            TaskOutcome.Done => Ending.Succeeded,
            TaskOutcome.Failed => Ending.Failed,
            _ => Ending.Left,
        };

    private readonly record struct Ended(int Rank, Ending Ending, Exception? Thrown);
}
