using System.Globalization;
using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Tests.State;

public sealed class StateSizeTests
{
    [Fact]
    public void What_is_written_grows_with_the_tasks_that_ran_and_with_nothing_else()
    {
        var disk = new VirtualDisk();
        var journal = BuildJournal.Open(disk, Records.Folder);
        journal.Append([.. Enumerable.Range(0, 5_000).Select(Done)]);
        journal.Compact();
        disk.ClearLog();

        var next = BuildJournal.Open(disk, Records.Folder);
        next.Append(Done(7));

        Assert.Equal(["read /p/.ossature/state.toml", "append /p/.ossature/journal"], disk.Log);
        Assert.InRange(disk.Peek("/p/.ossature/journal")!.Length, 1, 500);
        Assert.Equal(5_000, BuildState.Open(disk, Records.Folder).State.Done.Count());
    }

    private static TaskDone Done(int number)
    {
        var id = number.ToString("D4", CultureInfo.InvariantCulture);
        return new(
            id,
            Digest.Of("claim " + id),
            Digest.Of("verify " + id),
            new([KeyValuePair.Create($"src/{id}.cs", Digest.Of(id))])
        );
    }
}
