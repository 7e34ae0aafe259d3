using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>An array: values in brackets, or the tables of all headers <c>[[name]]</c>.</summary>
public sealed record TomlArray : TomlValue
{
    private readonly List<TomlValue> items;

    internal TomlArray(TextSpan span, List<TomlValue> items, TomlArraySyntax? syntax)
        : base(span)
    {
        this.items = items;
        Syntax = syntax;
    }

    /// <summary>The elements in file order.</summary>
    public IReadOnlyList<TomlValue> Items => items;

    /// <summary>Whether it is made of headers <c>[[name]]</c>.</summary>
    public bool IsArrayOfTables => Syntax is null;

    /// <inheritdoc/>
    public override string Kind => IsArrayOfTables ? "an array of tables" : "an array";

    /// <summary>The brackets, or null for an array of tables.</summary>
    internal TomlArraySyntax? Syntax { get; }

    internal void Add(TomlTable table) => items.Add(table);
}
