using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.State;

/// <summary>Reads <c>state.toml</c>, then the journal on top of it. What is damaged is left out; the rest is used.</summary>
internal sealed class StateReader
{
    private readonly IFileSystem files;
    private readonly string folder;
    private readonly BuildState state = new();
    private readonly List<string> faults = [];

    private StateReader(IFileSystem files, string folder)
    {
        this.files = files;
        this.folder = folder;
    }

    public static OpenedState Read(IFileSystem files, string folder)
    {
        var reader = new StateReader(files, folder);
        reader.ReadStateFile();
        reader.ReadJournal();
        return new(reader.state, [.. reader.faults]);
    }

    private void ReadStateFile()
    {
        if (ReadBody(StateFile.StateName, StateFile.StateHeader) is { } body)
        {
            // Tables are parted by an empty line; each brings its own checksum.
            var tables = body.Split("\n\n").Select(table => table.Trim('\n')).Where(table => table.Length > 0);
            Apply(StateFile.StateName, tables.Select(table => StateTable.Read(table + "\n")));
        }
    }

    private void ReadJournal()
    {
        if (ReadBody(StateFile.JournalName, StateFile.JournalHeader) is { } body)
        {
            var lines = body.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Apply(StateFile.JournalName, lines.Select(JournalLine.Read));
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

            faults.Add($"`{Shown(name)}` is damaged or of another version and is not used.");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            faults.Add($"`{Shown(name)}` cannot be read and is not used.");
        }

        return null;
    }

    private void Apply(string name, IEnumerable<StateEntry?> entries)
    {
        var (count, damaged) = (0, 0);
        foreach (var entry in entries)
        {
            count++;
            if (entry is not null && RecordEntries.ToRecord(entry) is { } record)
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

    private string Shown(string name) => $"{Path.GetFileName(folder)}/{name}";
}
