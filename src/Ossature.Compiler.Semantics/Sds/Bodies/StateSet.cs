namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>States that a row can be in: those that are listed, or all but those.</summary>
internal sealed class StateSet
{
    private readonly HashSet<string> listed;
    private readonly bool isAllBut;

    private StateSet(HashSet<string> listed, bool isAllBut) => (this.listed, this.isAllBut) = (listed, isAllBut);

    /// <summary>How many states are listed.</summary>
    public int Count => listed.Count;

    /// <summary>One state.</summary>
    public static StateSet Of(string state) => new(new(StringComparer.Ordinal) { state }, isAllBut: false);

    /// <summary>Some states.</summary>
    public static StateSet Of(IEnumerable<string> states) => new(new(states, StringComparer.Ordinal), isAllBut: false);

    /// <summary>Whether a row can be in a state.</summary>
    public bool Has(string state) => listed.Contains(state) != isAllBut;

    /// <summary>All other states.</summary>
    public StateSet Complement() => new(listed, !isAllBut);

    /// <summary>The states that are in both.</summary>
    public StateSet And(StateSet other)
    {
        if (isAllBut && other.isAllBut)
        {
            return new(Union(listed, other.listed), isAllBut: true);
        }

        var (few, test) = isAllBut ? (other, this) : (this, other);
        var both = new HashSet<string>(StringComparer.Ordinal);
        foreach (var state in few.listed)
        {
            if (test.Has(state))
            {
                both.Add(state);
            }
        }

        return new(both, isAllBut: false);
    }

    /// <summary>The states that are in one of the two.</summary>
    public StateSet Or(StateSet other) => Complement().And(other.Complement()).Complement();

    private static HashSet<string> Union(HashSet<string> left, HashSet<string> right)
    {
        var all = new HashSet<string>(left, StringComparer.Ordinal);
        all.UnionWith(right);
        return all;
    }
}
