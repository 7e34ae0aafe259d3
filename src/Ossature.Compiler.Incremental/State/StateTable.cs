using System.Collections.Immutable;
using System.Text;

namespace Ossature.Compiler.Incremental.State;

/// <summary>An entry as a table of <c>state.toml</c>, in a fixed form whose last line is a checksum over the others.</summary>
internal static class StateTable
{
    private const string Check = "check = ";

    public static string Write(StateEntry entry)
    {
        var text = new StringBuilder();
        text.Append('[').Append(entry.Table);
        text.Append(entry.Name.Length > 0 ? "." + Quote(entry.Name) : "").Append("]\n");
        foreach (var field in entry.Fields)
        {
            text.Append(field.Name).Append(field.Key.Length > 0 ? "." + Quote(field.Key) : "");
            text.Append(" = ").Append(Quote(field.Value)).Append('\n');
        }

        return $"{text}{Check}{Quote(StateEntry.ChecksumOf(text.ToString()))}\n";
    }

    /// <summary>The entry of a table as <see cref="Write"/> made it; null for anything else.</summary>
    public static StateEntry? Read(string table)
    {
        var check = table.LastIndexOf(Check, StringComparison.Ordinal);
        if (check < 0 || table[check..] != $"{Check}{Quote(StateEntry.ChecksumOf(table[..check]))}\n")
        {
            return null;
        }

        var lines = table[..check].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0 || lines[0] is not ['[', .., ']'])
        {
            return null;
        }

        var header = new TomlLine(lines[0].AsSpan(1, lines[0].Length - 2));
        if (!header.TryReadKey(out var name, out var key) || !header.AtEnd)
        {
            return null;
        }

        var fields = ImmutableArray.CreateBuilder<StateField>(lines.Length - 1);
        foreach (var line in lines.AsSpan(1))
        {
            var rest = new TomlLine(line);
            if (!rest.TryReadKey(out var field, out var part) || !rest.TryReadValue(out var value) || !rest.AtEnd)
            {
                return null;
            }

            fields.Add(new(field, part, value));
        }

        return new(name, key, fields.MoveToImmutable());
    }

    private static string Quote(string text) => $"\"{OneLine.Escape(text, '"')}\"";
}
