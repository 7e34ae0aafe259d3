namespace Ossature.Compiler.Emit.Plans;

/// <summary>Which tasks run again, whatever is recorded or cached. The author's own tasks never do.</summary>
public abstract record TaskSelection
{
    private TaskSelection() { }

    /// <summary>None: what is recorded counts.</summary>
    public sealed record None : TaskSelection;

    /// <summary>Every task.</summary>
    public sealed record All : TaskSelection;

    /// <summary>One task and all that stand after it in the plan.</summary>
    /// <param name="Id">Its id; of an id that is a number, leading zeros may be left out.</param>
    public sealed record From(string Id) : TaskSelection;

    /// <summary>One task and all that depend on it, directly or through others.</summary>
    /// <param name="Id">Its id, as for <see cref="From"/>.</param>
    public sealed record Only(string Id) : TaskSelection;
}
