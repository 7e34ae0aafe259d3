using System.Collections.Immutable;

namespace Ossature.CommandLine.Projects;

/// <summary>What a command works on: a project, or specifications that belong to none.</summary>
/// <param name="Configuration">Absolute path of the project's configuration; null for loose specifications.</param>
/// <param name="Specs">Absolute paths of the specification files and folders that were named; without a configuration at least one.</param>
/// <param name="Root">Absolute path of the project folder, or of the folder of the first of the loose specifications.</param>
internal sealed record ProjectTarget(string? Configuration, ImmutableArray<string> Specs, string Root);
