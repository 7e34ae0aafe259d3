using System.Collections.Immutable;

namespace Ossature.Compiler.Incremental.Schedule;

/// <summary>A task and the tasks that must be done before it.</summary>
/// <param name="Id">The id, any text.</param>
/// <param name="DependsOn">Ids of direct dependencies; repeating one means nothing.</param>
/// <param name="Group">Tasks of different groups take turns where nothing else decides which is first.</param>
public sealed record TaskNode(string Id, ImmutableArray<string> DependsOn, string Group = "");
