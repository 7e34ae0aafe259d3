using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Tests.State;

public sealed class StateTests
{
    private readonly VirtualDisk disk = new();

    [Fact]
    public void A_project_without_a_build_has_an_empty_state_and_nothing_is_written()
    {
        var journal = BuildJournal.Open(disk, Records.Folder);
        journal.Compact();

        Assert.Empty(journal.Faults);
        Assert.Empty(disk.Paths);
        Assert.Equal("", Records.Show(journal.State));
    }

    [Fact]
    public void Records_count_at_once_and_for_the_next_process()
    {
        var journal = BuildJournal.Open(disk, Records.Folder);
        journal.Append(Records.All);
        var next = BuildState.Open(disk, Records.Folder);

        Assert.Empty(next.Faults);
        Assert.Equal(Records.Show(journal.State), Records.Show(next.State));
        Golden.Verify(Records.Show(next.State), "state.txt");
    }

    [Fact]
    public void The_journal_is_one_line_per_record_added_with_one_write()
    {
        var journal = BuildJournal.Open(disk, Records.Folder);
        foreach (var record in Records.All)
        {
            journal.Append(record);
        }

        Assert.Equal(Records.All.Select(_ => "append /p/.ossature/journal"), disk.Log);
        Golden.Verify(disk.Peek("/p/.ossature/journal")!, "journal.txt");
    }

    [Fact]
    public void Several_records_are_added_with_one_write()
    {
        BuildJournal.Open(disk, Records.Folder).Append(Records.All);

        Assert.Equal(["append /p/.ossature/journal"], disk.Log);
    }

    [Fact]
    public void Compacting_moves_everything_into_a_file_for_people()
    {
        var journal = BuildJournal.Open(disk, Records.Folder);
        journal.Append(Records.All);
        journal.Compact();
        var next = BuildState.Open(disk, Records.Folder);

        Assert.Equal(["/p/.ossature/state.toml"], disk.Paths);
        Assert.Empty(next.Faults);
        Assert.Equal(Records.Show(journal.State), Records.Show(next.State));
        Golden.Verify(disk.Peek("/p/.ossature/state.toml")!, "state.toml");
    }

    [Fact]
    public void Equal_states_are_equal_files_however_they_came_to_be()
    {
        var journal = BuildJournal.Open(disk, Records.Folder);
        journal.Append(Records.All);
        journal.Compact();
        var other = new VirtualDisk();
        foreach (var record in Records.All.Reverse().Concat(Records.All))
        {
            var again = BuildJournal.Open(other, Records.Folder);
            again.Append(record);
            again.Compact();
        }

        Assert.Equal(disk.Peek("/p/.ossature/state.toml"), other.Peek("/p/.ossature/state.toml"));
    }

    [Fact]
    public void A_journal_that_stayed_behind_after_compacting_says_the_same_once_more()
    {
        var journal = BuildJournal.Open(disk, Records.Folder);
        journal.Append(Records.All);
        var left = disk.Peek("/p/.ossature/journal")!;
        journal.Compact();
        disk.Put("/p/.ossature/journal", left);
        var next = BuildState.Open(disk, Records.Folder);

        Assert.Empty(next.Faults);
        Assert.Equal(Records.Show(journal.State), Records.Show(next.State));
    }

    [Fact]
    public void A_build_in_which_nothing_happened_writes_nothing()
    {
        var first = BuildJournal.Open(disk, Records.Folder);
        first.Append(Records.All);
        first.Compact();
        disk.ClearLog();
        BuildJournal.Open(disk, Records.Folder).Compact();

        Assert.Equal(["read /p/.ossature/state.toml"], disk.Log);
    }

    [Fact]
    public void A_task_is_done_failed_or_unknown()
    {
        var journal = BuildJournal.Open(disk, Records.Folder);
        var done = new TaskDone("001", Digest.Of("c"), Digest.Of("v"), FileChanges.None);
        var failed = new TaskFailed("001", Digest.Of("c"), "It does not compile.");

        journal.Append(done);
        Assert.Equal((done, null), (journal.State.FindDone("001"), journal.State.FindFailed("001")));
        journal.Append(failed);
        Assert.Equal((null, failed), (journal.State.FindDone("001"), journal.State.FindFailed("001")));
        journal.Append(new TaskReset("001"));
        Assert.Equal((null, null), (journal.State.FindDone("001"), journal.State.FindFailed("001")));
    }

    [Fact]
    public void A_write_that_the_disk_refuses_does_not_count_and_does_not_spoil_the_next()
    {
        var journal = BuildJournal.Open(disk, Records.Folder);
        journal.Append(new TaskReset("first"));
        disk.FailWrites((_, _) => new IOException("The disk is full."));
        Assert.Throws<IOException>(() => journal.Append(new Published("a", Digest.Of("a"), "001")));
        disk.FailWrites((_, _) => null);
        // A part of the refused line is there.
        disk.Put("/p/.ossature/journal", disk.Peek("/p/.ossature/journal") + "0123456789abcdef\tfiles\ta");
        journal.Append(new Published("b", Digest.Of("b"), "002"));
        var next = BuildState.Open(disk, Records.Folder);

        Assert.Equal(["b"], journal.State.Files.Keys);
        Assert.Equal(["b"], next.State.Files.Keys);
        Assert.Equal(["`.ossature/journal` has 1 damaged of 3 entries; the others are used."], next.Faults.ToArray());
    }

    [Fact]
    public void Before_and_after_every_write_the_place_is_named_at_which_a_test_may_kill()
    {
        var places = new List<string>();
        var journal = BuildJournal.Open(disk, Records.Folder, place => places.Add($"{place} ({disk.WriteCount} writes)"));
        journal.Begin();
        journal.Append(new TaskReset("000"), new Withdrawn("a"));
        journal.Append(new TaskReset("001"));
        journal.Compact();

        Assert.Equal(
            [
                "before journal (0 writes)",
                "after journal (1 writes)",
                "before TaskReset, Withdrawn (1 writes)",
                "after TaskReset, Withdrawn (2 writes)",
                "before TaskReset (2 writes)",
                "after TaskReset (3 writes)",
                "before state (3 writes)",
                "after state, before journal removal (4 writes)",
                "after journal removal (5 writes)",
            ],
            places
        );
    }
}
