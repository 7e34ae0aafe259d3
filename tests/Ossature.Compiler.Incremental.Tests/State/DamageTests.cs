using System.Text;
using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Incremental.Tests.Cache;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Tests.State;

/// <summary>Whatever became of the two files: no exception, one sentence per damaged file, and all that is whole is used.</summary>
public sealed class DamageTests
{
    private const string Journal = "/p/.ossature/journal";
    private const string State = "/p/.ossature/state.toml";
    private static readonly string[] Paths = ["a", "b", "c", "d"];

    private readonly VirtualDisk disk = new();

    public DamageTests()
    {
        var journal = BuildJournal.Open(disk, Records.Folder);
        foreach (var path in Paths)
        {
            journal.Append(new Published(path, Digest.Of(path), "001"));
        }
    }

    [Fact]
    public void Each_flipped_bit_of_the_journal_costs_the_records_of_its_line_at_most()
    {
        EachFlippedBit(Journal, "journal");
    }

    [Fact]
    public void Each_flipped_bit_of_the_state_costs_the_entries_of_its_table_at_most()
    {
        BuildJournal.Open(disk, Records.Folder).Compact();
        EachFlippedBit(State, "state.toml");
    }

    [Fact]
    public void A_journal_cut_anywhere_keeps_all_whole_records_and_takes_new_ones()
    {
        var whole = disk.Peek(Journal)!;
        for (var length = 0; length <= whole.Length; length++)
        {
            disk.Put(Journal, whole[..length]);
            var kept = whole
                .Split('\n')[1..^1]
                .Count(line => whole.IndexOf(line, StringComparison.Ordinal) + line.Length <= length);
            var journal = BuildJournal.Open(disk, Records.Folder);

            Assert.Equal(Paths[..kept], journal.State.Files.Keys);
            journal.Append(new Published("new", Digest.Of("new"), "002"));
            var next = BuildState.Open(disk, Records.Folder);
            Assert.Empty(next.Faults);
            Assert.Equal([.. Paths[..kept], "new"], next.State.Files.Keys);
            disk.DeleteFile(State);
        }
    }

    [Fact]
    public void A_torn_line_in_the_middle_is_dropped_and_what_follows_is_used()
    {
        var lines = disk.Peek(Journal)!.Split('\n');
        lines[2] = lines[2][..20];
        disk.Put(Journal, string.Join('\n', lines));
        var opened = BuildState.Open(disk, Records.Folder);

        Assert.Equal(["a", "c", "d"], opened.State.Files.Keys);
        Assert.Equal(["`.ossature/journal` has 1 damaged of 4 entries; the others are used."], opened.Faults.ToArray());
    }

    [Fact]
    public void Reading_alone_changes_nothing_and_opening_for_writing_cleans_up()
    {
        disk.Put(Journal, disk.Peek(Journal) + "torn");
        var damaged = disk.Peek(Journal);
        Assert.Single(BuildState.Open(disk, Records.Folder).Faults);
        Assert.Equal(damaged, disk.Peek(Journal));

        Assert.Single(BuildJournal.Open(disk, Records.Folder).Faults);
        Assert.Empty(BuildJournal.Open(disk, Records.Folder).Faults);
        Assert.Equal(Paths, BuildState.Open(disk, Records.Folder).State.Files.Keys);
    }

    [Theory]
    [InlineData("[meta]\nversion = 4\n")]
    [InlineData("")]
    [InlineData("not TOML at all")]
    [InlineData("[meta]\nversion = 3\n")]
    public void A_state_of_another_version_or_form_is_no_state_and_the_journal_still_counts(string text)
    {
        disk.Put(State, text);
        var opened = BuildState.Open(disk, Records.Folder);

        Assert.Equal(["`.ossature/state.toml` is damaged or of another version and is not used."], opened.Faults.ToArray());
        Assert.Equal(Paths, opened.State.Files.Keys);
    }

    [Fact]
    public void A_state_of_Ossature_itself_is_no_damage_and_is_put_aside()
    {
        const string peer = "# Build state\r\n\r\n[meta]\r\nversion = 2\r\n\r\n[tasks.001]\r\ncreated_files = [\"a\"]\r\n";
        Assert.Null(PeerStateFile.Read(disk, Records.Folder));
        Assert.False(PeerStateFile.PutAside(disk, Records.Folder));
        disk.Put(State, peer);

        Assert.Empty(BuildState.Open(disk, Records.Folder).Faults);
        Assert.Equal(peer, PeerStateFile.Read(disk, Records.Folder));
        Assert.True(PeerStateFile.PutAside(disk, Records.Folder));

        Assert.False(disk.FileExists(State));
        Assert.Equal(peer, PeerStateFile.Read(disk, Records.Folder));
        Assert.Equal(peer, disk.Peek(State + ".peer"));
    }

    [Fact]
    public void A_journal_of_another_version_is_dropped_with_a_sentence_and_the_state_still_counts()
    {
        var before = BuildJournal.Open(disk, Records.Folder);
        before.Compact();
        disk.Put(Journal, "ossature journal 2\nsomething new\n");
        var opened = BuildJournal.Open(disk, Records.Folder);

        Assert.Equal(["`.ossature/journal` is damaged or of another version and is not used."], opened.Faults.ToArray());
        Assert.Equal(Paths, opened.State.Files.Keys);
        Assert.Null(disk.Peek(Journal));
    }

    [Fact]
    public void A_checksummed_line_that_says_nothing_known_is_dropped()
    {
        const string content = "moods\tgood";
        const string checksum = "c710b86c00fdaec3";
        disk.Put(Journal, $"{disk.Peek(Journal)}{checksum}\t{content}\n");

        Assert.Equal(
            ["`.ossature/journal` has 1 damaged of 5 entries; the others are used."],
            BuildState.Open(disk, Records.Folder).Faults.ToArray()
        );
    }

    [Fact]
    public void Files_that_cannot_be_read_are_named()
    {
        Assert.Equal(
            ["`.ossature/state.toml` cannot be read and is not used.", "`.ossature/journal` cannot be read and is not used."],
            BuildState.Open(new RefusingDisk(), Records.Folder).Faults.ToArray()
        );
    }

    [Fact]
    public void Random_bytes_are_never_an_exception()
    {
        var random = new Random(1);
        for (var round = 0; round < 500; round++)
        {
            foreach (var (path, header) in new[] { (Journal, "ossature journal 1\n"), (State, disk.Peek(State) ?? "[meta]\n") })
            {
                var noise = new byte[random.Next(200)];
                random.NextBytes(noise);
                disk.Put(path, [.. Encoding.UTF8.GetBytes(header), .. noise]);
            }

            BuildState.Open(disk, Records.Folder);
        }
    }

    private void EachFlippedBit(string path, string name)
    {
        var bytes = Encoding.UTF8.GetBytes(disk.Peek(path)!);
        var header =
            path == Journal
                ? disk.Peek(path)!.IndexOf('\n', StringComparison.Ordinal)
                : disk.Peek(path)!.IndexOf("3\n", StringComparison.Ordinal) + 1;
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            disk.Put(path, damaged);
            var opened = BuildState.Open(disk, Records.Folder);

            // A line feed that is lost joins two entries; one that comes out of nothing splits one.
            var lost = Paths.Length - opened.State.Files.Count;
            Assert.True(bit / 8 <= header ? lost == Paths.Length : lost <= 2, $"bit {bit}: {lost} lost");
            Assert.All(opened.State.Files.Values, file => Assert.Equal(Digest.Of(file.Path), file.Digest));
            Assert.True(lost == 0 || opened.Faults.Length == 1, $"bit {bit}: {string.Join(", ", opened.Faults)}");
            Assert.All(opened.Faults, fault => Assert.StartsWith($"`.ossature/{name}` ", fault, StringComparison.Ordinal));
        }
    }
}
