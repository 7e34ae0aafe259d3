using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Incremental.Tests.State;

public sealed class KillTests
{
    public static TheoryData<KillPoint> Points => [KillPoint.Before, KillPoint.Torn, KillPoint.After];

    [Theory]
    [MemberData(nameof(Points))]
    public void A_process_that_dies_at_any_write_leaves_what_it_had_added(KillPoint point)
    {
        var wanted = Records.Show(Build(new VirtualDisk(), []));
        for (var write = 1; ; write++)
        {
            var disk = new VirtualDisk();
            var added = new List<JournalRecord>();
            disk.KillAtWrite(write, point);
            try
            {
                Build(disk, added);
                Assert.True(write > Records.All.Length, "Nothing was killed.");
                break;
            }
            catch (DiskKilled)
            {
                var survivor = disk.Survivor();
                var opened = BuildState.Open(survivor, Records.Folder);
                var whole = StateOf(added);
                var oneMore = StateOf([.. added, .. Records.All.Skip(added.Count).Take(1)]);

                // The record in flight may stand or not; all before it stand.
                Assert.Contains(Records.Show(opened.State), new[] { whole, oneMore });
                Assert.True(point == KillPoint.Torn || opened.Faults.IsEmpty);
                Assert.Equal(wanted, Records.Show(Build(survivor, [])));
            }
        }
    }

    [Fact]
    public void A_process_that_dies_at_any_place_that_it_names_is_continued()
    {
        var places = new List<string>();
        Build(new VirtualDisk(), [], places.Add);
        for (var place = 0; place < places.Count; place++)
        {
            var disk = new VirtualDisk();
            var added = new List<JournalRecord>();
            var passed = 0;
            void DieAtPlace(string _)
            {
                if (passed++ == place)
                {
                    throw new DiskKilled();
                }
            }

            Assert.Throws<DiskKilled>(() => Build(disk, added, DieAtPlace));
            var opened = BuildState.Open(disk, Records.Folder);

            Assert.Empty(opened.Faults);
            Assert.Contains(
                Records.Show(opened.State),
                new[] { StateOf(added), StateOf([.. added, .. Records.All.Skip(added.Count).Take(1)]) }
            );
        }
    }

    private static BuildState Build(VirtualDisk disk, List<JournalRecord> added, Action<string>? atWrite = null)
    {
        var journal = BuildJournal.Open(disk, Records.Folder, atWrite);
        foreach (var record in Records.All)
        {
            journal.Append(record);
            added.Add(record);
        }

        journal.Compact();
        return journal.State;
    }

    private static string StateOf(IReadOnlyList<JournalRecord> records)
    {
        var journal = BuildJournal.Open(new VirtualDisk(), Records.Folder);
        journal.Append([.. records]);
        return Records.Show(journal.State);
    }
}
