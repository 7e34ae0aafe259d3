namespace Ossature.Compiler.Testing;

/// <summary>A clock that a test moves. Timers fire on the thread that moves it, in order. Safe for several threads.</summary>
public sealed class ManualClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ManualTimer> timers = [];

    // Not zero: a timestamp is no time of day, and zero stands for none.
    private TimeSpan now = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Number of timers that somebody holds.</summary>
    public int TimerCount
    {
        get
        {
            lock (gate)
            {
                return timers.Count;
            }
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp()
    {
        lock (gate)
        {
            return now.Ticks;
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + TimeSpan.FromTicks(GetTimestamp());

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            var timer = new ManualTimer(this, () => callback(state));
            timers.Add(timer);
            timer.Change(dueTime, period);
            return timer;
        }
    }

    /// <summary>Lets time go by.</summary>
    public void Advance(TimeSpan by)
    {
        var end = now + by;
        while (true)
        {
            ManualTimer? next;
            lock (gate)
            {
                next = timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
                now = next?.Due ?? end;
                next?.Passed();
            }

            if (next is null)
            {
                return;
            }

            next.Fire();
        }
    }

    private sealed class ManualTimer(ManualClock clock, Action fire) : ITimer
    {
        private TimeSpan period;

        public TimeSpan? Due { get; private set; }

        public void Fire() => fire();

        public void Passed() => Due = period > TimeSpan.Zero ? Due + period : null;

        public bool Change(TimeSpan dueTime, TimeSpan newPeriod)
        {
            lock (clock.gate)
            {
                (Due, period) = (dueTime < TimeSpan.Zero ? null : clock.now + dueTime, newPeriod);
                return true;
            }
        }

        public void Dispose()
        {
            lock (clock.gate)
            {
                clock.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
