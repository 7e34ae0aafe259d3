using Ossature.Compiler.Emit.Times;
using Ossature.Compiler.Incremental.Schedule;

namespace Ossature.Compiler.Emit.Tests;

public sealed class BuildTimesTests
{
    /// <summary>Reads <c>c(a,b) 3-5</c>: c depends on a and b and ran from the third second to the fifth; without times it did not run.</summary>
    private static BuildTimes Read(string text)
    {
        var ran = new Dictionary<string, (TimeSpan, TimeSpan)>(StringComparer.Ordinal);
        var nodes = new List<TaskNode>();
        foreach (var task in text.Split("; "))
        {
            var (id, rest) = (task[..1], task[1..].Trim());
            var depends = rest.StartsWith('(') ? rest[1..rest.IndexOf(')', StringComparison.Ordinal)] : "";
            var time = rest[(depends.Length == 0 ? 0 : depends.Length + 2)..].Trim();
            nodes.Add(new(id, [.. depends.Split(',', StringSplitOptions.RemoveEmptyEntries)]));
            if (time.Split('-') is [var began, var ended])
            {
                ran[id] = (Seconds(began), Seconds(ended));
            }
        }

        return BuildTimes.Of(TaskGraph.Create(nodes), ran);

        static TimeSpan Seconds(string text) =>
            TimeSpan.FromSeconds(double.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("a 0-2; b(a) 2-3; c(a) 3-4", "c", 2, 1, "a")]
    [InlineData("a 0-2; b 0-5; c(a,b) 5-6", "c", 5, 0, "b")]
    [InlineData("a 0-2; b(a); c(b) 2-3", "c", 2, 0, "a")]
    [InlineData("a 1-2; b 2-3", "b", 1, 1, null)]
    [InlineData("a; b(a) 4-5", "b", 4, 0, null)]
    public void A_task_is_ready_when_the_last_of_those_before_it_is_over(
        string build,
        string task,
        int ready,
        int waited,
        string? after
    )
    {
        var time = Read(build).Find(task)!;

        Assert.Equal((TimeSpan.FromSeconds(ready), TimeSpan.FromSeconds(waited), after), (time.Ready, time.Waited, time.After));
    }

    [Theory]
    [InlineData("a 0-2; b(a) 2-3; c(a) 2-9; d(b,c) 9-10", "a c d")]
    [InlineData("a 0-9; b 0-2; c(b) 2-3", "a")]
    [InlineData("a; b", "")]
    public void The_critical_path_leads_back_from_the_task_that_ended_last(string build, string path) =>
        Assert.Equal(path, string.Join(' ', Read(build).CriticalPath.Select(time => time.Task)));

    [Fact]
    public void How_parallel_it_was_is_the_work_by_the_time()
    {
        var times = Read("a 0-4; b 0-4; c 4-8");

        Assert.Equal((8.0, 12.0, 1.5), (times.Span.TotalSeconds, times.Work.TotalSeconds, times.Parallelism));
        Assert.Equal(0, Read("a").Parallelism);
    }

    [Theory]
    [InlineData("a 0-4; b 0-2; c 2-3; d 3-5", "0111")]
    [InlineData("a 0-1; b 1-2; c 2-3", "000")]
    [InlineData("a 0-9; b 0-9; c 0-9", "012")]
    public void Tasks_that_ran_at_once_stand_in_lanes_of_their_own(string build, string lanes) =>
        Assert.Equal(lanes, string.Concat(Read(build).Lanes()));
}
