using Ossature.Compiler.Emit.Reporting;

namespace Ossature.Compiler.Soak.Builds;

/// <summary>Keeps what happens in a build. Safe for several threads.</summary>
/// <param name="heard">Called with the number of answers so far, after each answer of a model.</param>
public sealed class EventLog(Action<int> heard) : IBuildObserver
{
    private readonly Lock gate = new();
    private readonly List<BuildEvent> events = [];

    /// <inheritdoc/>
    public void On(BuildEvent happened)
    {
        var answers = 0;
        lock (gate)
        {
            events.Add(happened);
            answers = happened is ModelCalled ? events.Count(one => one is ModelCalled) : 0;
        }

        if (answers > 0)
        {
            heard(answers);
        }
    }

    /// <summary>All events of a kind, in order.</summary>
    public IReadOnlyList<T> Of<T>()
        where T : BuildEvent
    {
        lock (gate)
        {
            return [.. events.OfType<T>()];
        }
    }
}
