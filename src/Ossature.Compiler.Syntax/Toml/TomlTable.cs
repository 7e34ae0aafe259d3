using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>A table: the whole file, what follows a header, what dotted keys make, or keys and values in braces.</summary>
public sealed record TomlTable : TomlValue
{
    /// <summary>Up to so many entries are searched one after the other, which is as fast and needs no index.</summary>
    private const int MostWithoutIndex = 16;

    private readonly List<TomlEntry> entries = [];
    private Dictionary<string, TomlEntry>? byKey;

    internal TomlTable(TextSpan span, TomlTableOrigin origin, int depth)
        : base(span)
    {
        Origin = origin;
        Depth = depth;
    }

    /// <summary>The entries in file order.</summary>
    public IReadOnlyList<TomlEntry> Entries => entries;

    /// <inheritdoc/>
    public override string Kind => Origin == TomlTableOrigin.Inline ? "an inline table" : "a table";

    /// <summary>Whether it has a header of its own, <c>[name]</c> or <c>[[name]]</c>.</summary>
    public bool HasHeader => HeaderAt is not null;

    internal TomlTableOrigin Origin { get; private set; }

    /// <summary>How many tables and arrays lie around it.</summary>
    internal int Depth { get; }

    /// <summary>Where its header stands, or null for a table that has none.</summary>
    internal int? HeaderAt { get; private set; }

    /// <summary>Where the last line of the table's own keys stands, else its header, else null.</summary>
    internal int? LastLineAt { get; set; }

    /// <summary>The entry of a key, or null.</summary>
    public TomlEntry? Find(string key)
    {
        if (byKey is not null)
        {
            return byKey.GetValueOrDefault(key);
        }

        foreach (var entry in entries)
        {
            if (entry.Key == key)
            {
                return entry;
            }
        }

        return null;
    }

    internal void Add(TomlEntry entry)
    {
        entries.Add(entry);
        if (entries.Count == MostWithoutIndex)
        {
            byKey = entries.ToDictionary(other => other.Key, StringComparer.Ordinal);
        }
        else
        {
            byKey?.Add(entry.Key, entry);
        }
    }

    /// <summary>Gives a table its header; one that longer headers implied becomes an explicit one.</summary>
    internal void Define(int headerAt)
    {
        Origin = TomlTableOrigin.Header;
        HeaderAt = headerAt;
        LastLineAt = headerAt;
    }
}
