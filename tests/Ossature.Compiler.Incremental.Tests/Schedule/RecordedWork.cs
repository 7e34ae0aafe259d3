using Ossature.Compiler.Incremental.Schedule;

namespace Ossature.Compiler.Incremental.Tests.Schedule;

/// <summary>Tasks that note when they start and end; those that are named fail. Safe for several threads.</summary>
internal sealed class RecordedWork(params string[] failing)
{
    private readonly Lock gate = new();
    private readonly List<string> log = [];
    private readonly TaskCompletionSource gathered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int atOnce;

    /// <summary>How many tasks must have started before any of them ends.</summary>
    public int Gather { get; init; }

    public int MostAtOnce { get; private set; }

    public List<string> Log
    {
        get
        {
            lock (gate)
            {
                return [.. log];
            }
        }
    }

    public IEnumerable<string> Started =>
        Log.Where(line => line.StartsWith("start ", StringComparison.Ordinal)).Select(line => line[6..]);

    public async Task<TaskOutcome> RunAsync(string id, CancellationToken cancel)
    {
        lock (gate)
        {
            log.Add("start " + id);
            MostAtOnce = Math.Max(MostAtOnce, ++atOnce);
            if (atOnce >= Gather)
            {
                gathered.TrySetResult();
            }
        }

        await gathered.Task.WaitAsync(cancel);
        // Some tasks give way to others, so that different orders of ending are seen.
        for (var i = id.Length + id[^1] % 4; i > 0; i--)
        {
            await Task.Yield();
        }

        lock (gate)
        {
            log.Add("end " + id);
            atOnce--;
        }

        return failing.Contains(id) ? TaskOutcome.Failed : TaskOutcome.Done;
    }
}
