using System.Collections.Immutable;

namespace Ossature.Compiler.Sandbox.Machines;

/// <summary>The programs of a language that commands can use.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Program">Absolute path of its main program; null when it is not installed.</param>
/// <param name="Folders">Further folders and files of it, outside those of the system.</param>
/// <param name="Variables">What its programs must be told when the home is not the user's.</param>
public sealed record ToolChain(
    string Name,
    string? Program,
    ImmutableArray<string> Folders,
    ImmutableSortedDictionary<string, string> Variables
);
