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
    public static StateEntry? Read(ReadOnlySpan<char> line)
    {
        var tab = line.IndexOf('\t');
        if (tab < 0 || !line[..tab].SequenceEqual(StateEntry.ChecksumOf(line[(tab + 1)..])))
        {
            return null;
        }

        var rest = line[tab..];
        var fields = ImmutableArray.CreateBuilder<StateField>();
        if (!TryReadPart(ref rest, out var table) || !TryReadPart(ref rest, out var name))
        {
            return null;
        }

        while (!rest.IsEmpty)
        {
            if (
                !TryReadPart(ref rest, out var field)
                || !TryReadPart(ref rest, out var key)
                || !TryReadPart(ref rest, out var value)
            )
            {
                return null;
            }

            fields.Add(new(field, key, value));
        }

        return new(table, name, fields.ToImmutable());
    }

    /// <summary>Reads a tab and what follows up to the next.</summary>
    private static bool TryReadPart(ref ReadOnlySpan<char> rest, out string part)
    {
        part = "";
        if (rest.IsEmpty)
        {
            return false;
        }

        rest = rest[1..];
        var end = rest.IndexOf('\t');
        var text = end < 0 ? rest : rest[..end];
        rest = rest[text.Length..];
        return OneLine.TryUnescape(text, out part);
    }
}
