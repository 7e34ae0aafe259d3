namespace Ossature.Compiler.Sandbox.Policies;

/// <summary>What one command may use up. Time and output are limited by whoever runs it.</summary>
public sealed record SandboxLimits
{
    /// <summary>Bytes of memory: of all processes together where the machine can count them so, else of each one.</summary>
    public long Memory { get; init; } = 4L << 30;

    /// <summary>Processes and threads at once.</summary>
    public int Processes { get; init; } = 1024;

    /// <summary>Bytes of one file.</summary>
    public long FileSize { get; init; } = 1L << 30;

    /// <summary>Bytes of each folder that lies in memory: <c>/tmp</c>, the home, shared memory.</summary>
    public long Scratch { get; init; } = 1L << 30;
}
