namespace Ossature.Compiler.Testing;

/// <summary>How much of a write has happened when the process dies in it.</summary>
public enum KillPoint
{
    /// <summary>Nothing.</summary>
    Before,

    /// <summary>Half of the bytes of an append; whole-file writes and deletes are atomic, so nothing of those.</summary>
    Torn,

    /// <summary>All of it, but nothing after it.</summary>
    After,
}
