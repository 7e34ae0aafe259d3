using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.State;

/// <summary>Reads <c>state.toml</c>, then the journal on top of it. What is damaged is left out; the rest is used.</summary>
internal sealed class StateReader
{
    private readonly IFileSystem files;
    private readonly string folder;
    private readonly BuildState state = new();
    private readonly List<string> faults = [];

    private delegate StateEntry? EntryReader(ReadOnlySpan<char> text);

    private StateReader(IFileSystem files, string folder)
    {
        this.files = files;
        this.folder = folder;
    }

    public static OpenedState Read(IFileSystem files, string folder)
    {
        var reader = new StateReader(files, folder);
        // Tables are parted by an empty line.
        reader.ReadFile(StateFile.StateName, StateFile.StateHeader, "\n\n", StateTable.Read);
        reader.ReadFile(StateFile.JournalName, StateFile.JournalHeader, "\n", JournalLine.Read);
        return new(reader.state, [.. reader.faults]);
    }

    private void ReadFile(string name, string header, string separator, EntryReader read)
    {
        var body = ReadBody(name, header).AsSpan();
        var (count, damaged) = (0, 0);
        foreach (var range in body.Split(separator))
        {
            var text = body[range].Trim('\n');
            if (text.IsEmpty)
            {
                continue;
            }

            count++;
            if (read(text) is { } entry && RecordEntries.ToRecord(entry) is { } record)
            {
                state.Apply(record);
            }
            else
            {
                damaged++;
            }
        }

        if (damaged > 0)
        {
            faults.Add($"`{Shown(name)}` has {damaged} damaged of {count} entries; the others are used.");
        }
    }

    /// <summary>What follows the header; null, with a fault where one is due, when there is nothing to read.</summary>
    private string? ReadBody(string name, string header)
    {
        try
        {
            var text = files.ReadTextOrNull($"{folder}/{name}");
            if (text is null || text.StartsWith(header, StringComparison.Ordinal))
            {
                return text?[header.Length..];
            }

            if (name == StateFile.StateName && PeerStateFile.IsPeers(text))
            {
                return null;
            }

            faults.Add($"`{Shown(name)}` is damaged or of another version and is not used.");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            faults.Add($"`{Shown(name)}` cannot be read and is not used.");
        }

        return null;
    }

    private string Shown(string name) => $"{Path.GetFileName(folder)}/{name}";
}
