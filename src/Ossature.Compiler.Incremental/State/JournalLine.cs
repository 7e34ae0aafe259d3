using System.Collections.Immutable;

namespace Ossature.Compiler.Incremental.State;

/// <summary>An entry as one line of the journal: checksum, table, name, then name, key and value of each field, parted by tabs.</summary>
internal static class JournalLine
{
    public static string Write(StateEntry entry)
    {
        var parts = entry
            .Fields.SelectMany(field => new[] { field.Name, field.Key, field.Value })
            .Prepend(entry.Name)
            .Prepend(entry.Table);
        var content = string.Join('\t', parts.Select(part => OneLine.Escape(part)));
        return $"{StateEntry.ChecksumOf(content)}\t{content}\n";
    }

    /// <summary>The entry of a line without its line feed; null for a damaged line.</summary>
    public static StateEntry? Read(string line)
    {
        var tab = line.IndexOf('\t');
        if (tab < 0 || line[..tab] != StateEntry.ChecksumOf(line[(tab + 1)..]))
        {
            return null;
        }

        var parts = line[(tab + 1)..].Split('\t');
        for (var i = 0; i < parts.Length; i++)
        {
            if (!OneLine.TryUnescape(parts[i], out parts[i]))
            {
                return null;
            }
        }

        if (parts.Length < 2 || (parts.Length - 2) % 3 != 0)
        {
            return null;
        }

        var fields = ImmutableArray.CreateBuilder<StateField>((parts.Length - 2) / 3);
        for (var i = 2; i < parts.Length; i += 3)
        {
            fields.Add(new(parts[i], parts[i + 1], parts[i + 2]));
        }

        return new(parts[0], parts[1], fields.MoveToImmutable());
    }
}
