using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>
/// Reads the keys of one table by type. A value of another type is reported where it stands and counts as absent; which keys were
/// asked for is remembered, so the rest can be named.
/// </summary>
/// <param name="tree">The file.</param>
/// <param name="table">The table, or null when the file has none: then every key is absent.</param>
/// <param name="diagnostics">Where wrong types go.</param>
public sealed class TomlFields(TomlSyntaxTree tree, TomlTable? table, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>The keys that were asked for, in alphabetical order.</summary>
    public IEnumerable<string> Known => known.Order(StringComparer.Ordinal);

    /// <summary>The entries that nobody asked for, in file order.</summary>
    public IEnumerable<TomlEntry> Unknown => table?.Entries.Where(entry => !known.Contains(entry.Key)) ?? [];

    /// <summary>The help for an entry that nobody asked for, and the fix that gives it the name of a key that is near and not there.</summary>
    public (string Help, CodeFix? Fix) Suggest(TomlEntry entry)
    {
        var (help, fix) = NearNames.Suggest(tree.Locate(entry.KeySpan), entry.Key, known);
        return (help, fix is { Edits: [var edit] } && !Has(edit.NewText) ? fix : null);
    }

    /// <summary>Takes keys as known whose values do not matter.</summary>
    public void Ignore(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            known.Add(key);
        }
    }

    /// <summary>A text, or null.</summary>
    public string? Text(string key) => Read<TomlString>(key, "a string", TomlType.Text)?.Value;

    /// <summary>A boolean, or null.</summary>
    public bool? Boolean(string key) => Read<TomlBoolean>(key, "`true` or `false`", TomlType.Boolean)?.Value;

    /// <summary>A whole number not below <paramref name="least"/>, or null.</summary>
    public int? Integer(string key, int least)
    {
        if (Read<TomlInteger>(key, "an integer", TomlType.Integer) is not { } number)
        {
            return null;
        }

        if (number.Value >= least && number.Value <= int.MaxValue)
        {
            return (int)number.Value;
        }

        ReportRange(key, number, $"an integer from {least} to {int.MaxValue}");
        return null;
    }

    /// <summary>A number, whole or not, from <paramref name="least"/> to <paramref name="most"/>, or null.</summary>
    /// <param name="key">The key.</param>
    /// <param name="least">The smallest number.</param>
    /// <param name="most">The greatest number, perhaps infinite.</param>
    /// <param name="expected">The range in words, as <c>a number from 0 to 1</c>.</param>
    public double? Number(string key, double least, double most, string expected)
    {
        var value = Value(key);
        double? number = value switch
        {
            TomlInteger it => it.Value,
            TomlFloat it => it.Value,
            _ => null,
        };
        if (value is not null && number is null)
        {
            ReportType(key, value, expected, TomlType.Integer);
        }
        else if (value is not null && !(number >= least && number <= most))
        {
            ReportRange(key, value, expected);
            return null;
        }

        return number;
    }

    /// <summary>A list of texts, each with its place, or null. With <paramref name="orText"/> a single text counts as a list of one.</summary>
    public ImmutableArray<TomlString>? Texts(string key, bool orText = false)
    {
        var value = Value(key);
        var expected = orText ? "a string or an array of strings" : "an array of strings";
        switch (value)
        {
            case null:
                return null;
            case TomlString one when orText:
                return [one];
            case TomlArray { IsArrayOfTables: false } array:
                foreach (var wrong in array.Items.Where(item => item is not TomlString))
                {
                    ReportType(key, wrong, expected, TomlType.Text);
                }

                return [.. array.Items.OfType<TomlString>()];
            default:
                ReportType(key, value, expected, orText ? TomlType.Text : TomlType.Texts);
                return null;
        }
    }

    /// <summary>The texts of a list or of a single one, whatever else stands there; says nothing about what is no text.</summary>
    public IEnumerable<TomlString> TextsOf(string key) =>
        table?.Find(key)?.Value switch
        {
            TomlString one => [one],
            TomlArray { IsArrayOfTables: false } array => array.Items.OfType<TomlString>(),
            _ => [],
        };

    /// <summary>A table with a header or in braces, or null.</summary>
    public TomlTable? Table(string key) => Read<TomlTable>(key, "a table", TomlType.Other);

    /// <summary>The tables of an array: those with headers <c>[[key]]</c> or an array of inline tables; none when the key is absent.</summary>
    public ImmutableArray<TomlTable> Tables(string key)
    {
        if (Read<TomlArray>(key, "an array of tables", TomlType.Other) is not { } array)
        {
            return [];
        }

        foreach (var wrong in array.Items.Where(item => item is not TomlTable))
        {
            ReportType(key, wrong, "an array of tables", TomlType.Other);
        }

        return [.. array.Items.OfType<TomlTable>()];
    }

    /// <summary>Whether the table has the key, whatever its value.</summary>
    public bool Has(string key) => table?.Find(key) is not null;

    /// <summary>Where the value of a key stands, else the table, else the file.</summary>
    public Location LocationOf(string key) => table?.Find(key) is { } entry ? tree.Locate(entry.Value.Span) : Location;

    /// <summary>Where the table stands, else the file.</summary>
    public Location Location =>
        table is { Origin: not TomlTableOrigin.Root } ? tree.Locate(table.Span) : Location.OfFile(tree.Source.Path);

    private TomlValue? Value(string key)
    {
        known.Add(key);
        return table?.Find(key)?.Value;
    }

    private T? Read<T>(string key, string expected, TomlType type)
        where T : TomlValue
    {
        var value = Value(key);
        if (value is not (null or T))
        {
            ReportType(key, value, expected, type);
        }

        return value as T;
    }

    private void ReportType(string key, TomlValue value, string expected, TomlType type) =>
        diagnostics.TomlWrongType(tree.Locate(value.Span), key, expected, value.Kind, TomlConversion.Fix(tree, value, type));

    private void ReportRange(string key, TomlValue value, string expected) =>
        diagnostics.TomlOutOfRange(tree.Locate(value.Span), key, expected, tree.Source.ToString(value.Span));
}
