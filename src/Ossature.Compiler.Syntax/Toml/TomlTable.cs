using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>A table: the whole file, what follows a header, what dotted keys make, or keys and values in braces.</summary>
public sealed record TomlTable : TomlValue
{
    private readonly List<TomlEntry> entries = [];
    private readonly Dictionary<string, TomlEntry> byKey = new(StringComparer.Ordinal);

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
    public bool HasHeader => Header is not null;

    internal TomlTableOrigin Origin { get; private set; }

    /// <summary>How many tables and arrays lie around it.</summary>
    internal int Depth { get; }

    /// <summary>The header, or null for a table that has none.</summary>
    internal TomlLineSyntax? Header { get; private set; }

    /// <summary>The last line of the table's own keys, else its header, else null.</summary>
    internal TomlLineSyntax? LastLine { get; set; }

    /// <summary>The braces of an inline table.</summary>
    internal TomlInlineTableSyntax? Syntax { get; init; }

    /// <summary>The entry of a key, or null.</summary>
    public TomlEntry? Find(string key) => byKey.GetValueOrDefault(key);

    internal void Add(TomlEntry entry)
    {
        entries.Add(entry);
        byKey.Add(entry.Key, entry);
    }

    /// <summary>Gives a table its header; one that longer headers implied becomes an explicit one.</summary>
    internal void Define(TomlLineSyntax header)
    {
        Origin = TomlTableOrigin.Header;
        Header = header;
        LastLine = header;
    }
}
