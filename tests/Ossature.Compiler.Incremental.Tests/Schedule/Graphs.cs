using System.Globalization;
using Ossature.Compiler.Incremental.Schedule;

namespace Ossature.Compiler.Incremental.Tests.Schedule;

/// <summary>Small graphs written as texts: <c>c: a b</c> is a task <c>c</c> that depends on two others.</summary>
internal static class Graphs
{
    public static TaskGraph Of(params string[] tasks) => TaskGraph.Create(Nodes(tasks));

    public static IEnumerable<TaskNode> Nodes(params string[] tasks) =>
        tasks
            .Select(task => task.Split(": "))
            .Select(parts => new TaskNode(parts[0], parts.Length == 1 ? [] : [.. parts[1].Split(' ')]));

    /// <summary>Tasks <c>0</c>, <c>1</c> … of which each depends on the one before.</summary>
    public static TaskGraph Chain(int length) =>
        TaskGraph.Create(Enumerable.Range(0, length).Select(i => new TaskNode(Name(i), i == 0 ? [] : [Name(i - 1)])));

    /// <summary>Tasks <c>0</c>, <c>1</c> … of which each depends on a few earlier ones.</summary>
    public static TaskGraph Random(Random random, int count) =>
        TaskGraph.Create(
            Enumerable
                .Range(0, count)
                .Select(i => new TaskNode(Name(i), [.. Enumerable.Range(0, i).Where(_ => random.Next(5) == 0).Select(Name)]))
                .ToArray()
        );

    private static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);
}
