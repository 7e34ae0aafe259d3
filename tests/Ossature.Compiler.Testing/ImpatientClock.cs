namespace Ossature.Compiler.Testing;

/// <summary>A clock on which waits up to a length are over at once and are kept; longer ones never end. Safe for several threads.</summary>
/// <param name="longest">The longest wait that is over at once.</param>
public sealed class ImpatientClock(TimeSpan longest) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<TimeSpan> waits = [];

    /// <summary>The waits that were over at once, in the order in which they began.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (gate)
            {
                return [.. waits];
            }
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new ImpatientTimer(this, System.CreateTimer(callback, state, Shorten(dueTime), period));

    private TimeSpan Shorten(TimeSpan wait)
    {
        if (wait < TimeSpan.Zero || wait > longest)
        {
            return Timeout.InfiniteTimeSpan;
        }

        lock (gate)
        {
            waits.Add(wait);
        }

        return TimeSpan.FromTicks(1);
    }

    private sealed class ImpatientTimer(ImpatientClock clock, ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(clock.Shorten(dueTime), period);

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
