namespace Ossature.Compiler.Emit.Inspection;

/// <summary>Whose a file in the output folder is, and whether it is as they left it.</summary>
public enum OutputKind
{
    /// <summary>A model wrote it.</summary>
    Model,

    /// <summary>The compiler wrote it.</summary>
    Emitted,

    /// <summary>It was copied from the context folder.</summary>
    Copied,

    /// <summary>The plan says that it is the author's.</summary>
    Author,

    /// <summary>The set-up commands left it.</summary>
    Setup,

    /// <summary>A task wrote it, and somebody changed it since.</summary>
    Edited,

    /// <summary>It was there and is gone.</summary>
    Missing,

    /// <summary>Nobody knows it.</summary>
    Unknown,
}
