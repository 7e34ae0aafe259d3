namespace Ossature.CommandLine.Tests;

/// <summary>A clock on which every wait is over at once, after the next of some steps has been taken.</summary>
internal sealed class StepClock(params Action[] steps) : TimeProvider
{
    private int taken;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (taken < steps.Length)
        {
            steps[taken++]();
        }

        return System.CreateTimer(callback, state, TimeSpan.FromTicks(1), Timeout.InfiniteTimeSpan);
    }
}
