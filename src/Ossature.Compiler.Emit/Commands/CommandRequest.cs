using System.Collections.Immutable;

namespace Ossature.Compiler.Emit.Commands;

/// <summary>One shell command to run.</summary>
public sealed record CommandRequest
{
    /// <summary>The command line, as <c>/bin/sh -c</c> takes it.</summary>
    public required string Command { get; init; }

    /// <summary>Absolute path of the folder it runs in.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>How long it may run; what runs longer is killed.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Variables added to the cleared environment.</summary>
    public ImmutableSortedDictionary<string, string> Environment { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// How many characters of output are kept: the first and the last half, with a line between that says how much was left out.
    /// </summary>
    public int OutputLimit { get; init; } = 64 * 1024;

    /// <summary>Files and folders of the working folder, relative to it, that the command may read and not change.</summary>
    public ImmutableArray<string> Protected { get; init; } = [];

    /// <summary>Whether the command is the author's own and may see the whole machine, as set-up commands do.</summary>
    public bool Trusted { get; init; }
}
