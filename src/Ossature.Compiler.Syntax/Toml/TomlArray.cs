using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>An array: values in brackets, or the tables of all headers <c>[[name]]</c>.</summary>
public sealed record TomlArray : TomlValue
{
    private readonly IReadOnlyList<TomlValue> items;

    /// <summary>Values in brackets.</summary>
    internal TomlArray(TextSpan span, TomlValue[] items)
        : base(span) => this.items = items;

    /// <summary>Made of headers, each of which adds a table.</summary>
    internal TomlArray(TextSpan span)
        : base(span) => items = new List<TomlValue>();

    /// <summary>The elements in file order.</summary>
    public IReadOnlyList<TomlValue> Items => items;

    /// <summary>Whether it is made of headers <c>[[name]]</c>.</summary>
    public bool IsArrayOfTables => items is List<TomlValue>;

    /// <inheritdoc/>
    public override string Kind => IsArrayOfTables ? "an array of tables" : "an array";

    internal void Add(TomlTable table) => ((List<TomlValue>)items).Add(table);
}
