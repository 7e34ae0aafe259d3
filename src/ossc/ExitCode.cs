namespace Ossature.CommandLine;

/// <summary>What the process tells whoever started it.</summary>
public static class ExitCode
{
    /// <summary>All went well; warnings do not count.</summary>
    public const int Fine = 0;

    /// <summary>Errors in the specs, or a failed task.</summary>
    public const int Failed = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A model or the network to it failed.</summary>
    public const int Model = 3;

    /// <summary>The user interrupted.</summary>
    public const int Interrupted = 130;
}
