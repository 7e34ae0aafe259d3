namespace Ossature.Compiler.Sandbox.Policies;

/// <summary>A way to keep a command apart from the rest of the machine, the strongest first.</summary>
public enum Isolation
{
    /// <summary>The program <c>bwrap</c>: namespaces with a root folder of their own.</summary>
    Bubblewrap,

    /// <summary>Namespaces through <c>unshare</c>, with Landlock and a filter of system calls.</summary>
    Namespaces,

    /// <summary>Landlock and a filter of system calls, without namespaces.</summary>
    Landlock,

    /// <summary>None: the command runs as the user does.</summary>
    None,
}

/// <summary>Whether this machine offers a way of isolation.</summary>
/// <param name="Isolation">The way.</param>
/// <param name="Obstacle">Why it does not, in a few words; null when it does.</param>
public sealed record IsolationOffer(Isolation Isolation, string? Obstacle)
{
    /// <summary>The name by which a user chooses it.</summary>
    public string Name => NameOf(Isolation);

    /// <summary>The name by which a user chooses a way.</summary>
    public static string NameOf(Isolation isolation) => isolation.ToString().ToLowerInvariant();

    /// <summary>Whether it works here.</summary>
    public bool IsAvailable => Obstacle is null;
}
