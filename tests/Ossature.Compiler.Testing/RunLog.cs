namespace Ossature.Compiler.Testing;

/// <summary>What ran and why, one line each. Safe for several threads.</summary>
public sealed class RunLog
{
    private readonly Lock gate = new();
    private readonly List<string> lines = [];

    /// <summary>Notes that something ran.</summary>
    /// <param name="what">The work, as <c>task 002-money</c>.</param>
    /// <param name="why">The reason, or null when there is none to tell.</param>
    public void Add(string what, string? why = null)
    {
        lock (gate)
        {
            lines.Add(why is null ? what : $"{what}: {why}");
        }
    }

    /// <summary>Takes all lines out, in order.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (gate)
        {
            string[] taken = [.. lines];
            lines.Clear();
            return taken;
        }
    }

    /// <summary>Fails unless exactly these lines were noted in this order; empties the log, so that the next step starts afresh.</summary>
    public void ShouldBe(params IEnumerable<string> expected) => Compare(expected, Take());

    /// <summary>As <see cref="ShouldBe"/>, for work that ran in parallel: the order does not count.</summary>
    public void ShouldBeInAnyOrder(params IEnumerable<string> expected) =>
        Compare(expected.Order(StringComparer.Ordinal), Take().Order(StringComparer.Ordinal));

    private static void Compare(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var (wanted, got) = (string.Join('\n', expected), string.Join('\n', actual));
        if (wanted != got)
        {
            throw new TestFailure("Not what should have run (- expected, + ran):\n" + TextDiff.Show(wanted, got));
        }
    }
}
