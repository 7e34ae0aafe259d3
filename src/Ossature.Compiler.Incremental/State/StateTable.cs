using System.Collections.Immutable;
using System.Text;

namespace Ossature.Compiler.Incremental.State;

/// <summary>An entry as a table of <c>state.toml</c>, in a fixed form whose last line is a checksum over the others.</summary>
internal static class StateTable
{
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

        return text + CheckLine(text.ToString()) + "\n";
    }

    /// <summary>The entry of a table as <see cref="Write"/> made it, with or without its last line feed; null for anything else.</summary>
    public static StateEntry? Read(ReadOnlySpan<char> table)
    {
        table = table.TrimEnd('\n');
        var check = table.LastIndexOf('\n') + 1;
        if (!table[check..].SequenceEqual(CheckLine(table[..check])))
        {
            return null;
        }

        var (name, key) = ("", "");
        var fields = ImmutableArray.CreateBuilder<StateField>();
        foreach (var range in table[..check].TrimEnd('\n').Split('\n'))
        {
            var line = table[range];
            var understood = name.Length == 0 ? TryReadHeader(line, out name, out key) : TryReadField(line, fields);
            if (!understood)
            {
                return null;
            }
        }

        return new(name, key, fields.ToImmutable());
    }

    private static bool TryReadHeader(ReadOnlySpan<char> line, out string name, out string key)
    {
        (name, key) = ("", "");
        if (line is not ['[', .., ']'])
        {
            return false;
        }

        var rest = new TomlLine(line[1..^1]);
        return rest.TryReadKey(out name, out key) && rest.AtEnd;
    }

    private static bool TryReadField(ReadOnlySpan<char> line, ImmutableArray<StateField>.Builder fields)
    {
        var rest = new TomlLine(line);
        if (!rest.TryReadKey(out var name, out var key) || !rest.TryReadValue(out var value) || !rest.AtEnd)
        {
            return false;
        }

        fields.Add(new(name, key, value));
        return true;
    }

    private static string CheckLine(ReadOnlySpan<char> text) => $"check = \"{StateEntry.ChecksumOf(text)}\"";

    private static string Quote(string text) => $"\"{OneLine.Escape(text, '"')}\"";
}
