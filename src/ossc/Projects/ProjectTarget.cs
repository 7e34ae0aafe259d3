using System.Collections.Immutable;

namespace Ossature.CommandLine.Projects;

/// <summary>What a command works on.</summary>
/// <param name="Root">Absolute path of the project's folder.</param>
/// <param name="ConfigPath">Absolute path of its configuration; null for defaults.</param>
/// <param name="SpecPaths">Absolute paths of the specification files and folders that were named; empty for all of the project.</param>
internal sealed record ProjectTarget(string Root, string? ConfigPath, ImmutableArray<string> SpecPaths);
