using System.Collections.Immutable;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>
/// Changes values, keys and elements of a file and leaves every other character as it is: comments, blank lines, order, quotes. The
/// tables given to it are those of the tree that it was made with; a file with problems is not edited.
/// </summary>
public sealed class TomlEditor
{
    private readonly TomlSyntaxTree tree;
    private readonly string lineBreak;
    private readonly List<(TextEdit Edit, int Rank)> edits = [];
    private readonly Lazy<TomlBlocks> blocks;

    /// <summary>Starts with no edits.</summary>
    /// <exception cref="ArgumentException">The tree has problems.</exception>
    public TomlEditor(TomlSyntaxTree tree)
    {
        if (!tree.Problems.IsEmpty)
        {
            throw new ArgumentException($"{tree.Source.Path} is not TOML.", nameof(tree));
        }

        this.tree = tree;
        var first = tree.Source.Text.IndexOf('\n', StringComparison.Ordinal);
        lineBreak = first > 0 && tree.Source.Text[first - 1] == '\r' ? "\r\n" : "\n";
        blocks = new(() => new(tree));
    }

    /// <summary>The edits so far, in file order; they do not overlap.</summary>
    public ImmutableArray<TextEdit> Edits =>
        [
            .. edits
                .OrderBy(item => item.Edit.Span.Start)
                .ThenBy(item => item.Edit.Span.Length == 0 ? item.Rank : int.MaxValue)
                .Select(item => item.Edit),
        ];

    /// <summary>The file with the edits.</summary>
    public SourceText Apply() => tree.Source.WithEdits(Edits);

    /// <summary>Gives a key a value; a new key comes behind the last one of its table. Nothing happens when it has that value.</summary>
    /// <exception cref="ArgumentException">The table is made by dotted keys or longer headers, or the key stands for tables with headers.</exception>
    public void Set(TomlTable table, string key, TomlText value)
    {
        switch (table.Find(key))
        {
            case null:
                AddKey(table, key, value);
                break;
            case { Value: TomlArray { IsArrayOfTables: false } old } when value is TomlText.Texts texts:
                SetArray(old, tree.NodeOf<TomlArraySyntax>(old), texts);
                break;
            case { IsPair: true } entry:
                if (!IsSame(entry.Value, value))
                {
                    Add(new(entry.Value.Span, Written(value)), Rank.Value);
                }

                break;
            default:
                throw new ArgumentException($"`{key}` is not written as one value.", nameof(key));
        }
    }

    /// <summary>Removes a key with its line, and the comment behind it; nothing happens when there is none.</summary>
    /// <exception cref="ArgumentException">The key stands in an inline table, or for tables with headers or dotted keys.</exception>
    public void Remove(TomlTable table, string key)
    {
        if (table.Find(key) is not { } entry)
        {
            return;
        }

        var line = tree.Document.Lines[tree.LineAt(entry.KeySpan.Start)];
        if (!entry.IsPair || line is not TomlPairLineSyntax pair || pair.Pair.Key.Span.End != entry.KeySpan.End)
        {
            throw new ArgumentException($"`{key}` does not stand on a line of its own.", nameof(key));
        }

        Add(new(line.FullSpan, ""), Rank.Value);
    }

    /// <summary>Adds a table with a header at the end of the file.</summary>
    public void AddTable(string name, IEnumerable<(string Key, TomlText Value)> pairs) =>
        AddBlock(tree.Source.Length, $"[{TomlText.Key(name)}]", pairs, Rank.Table);

    /// <summary>
    /// Adds an element to a top-level array of tables: behind the element <paramref name="after"/>, or behind the last one, or where there
    /// is none at the end of the file. Elements added behind the same one stand in the order of the calls.
    /// </summary>
    /// <param name="array">The array's name.</param>
    /// <param name="after">An element of the array, or null.</param>
    /// <param name="pairs">The keys and values.</param>
    public void AddElement(string array, TomlTable? after, IEnumerable<(string Key, TomlText Value)> pairs)
    {
        var last = after ?? (tree.Table.Find(array)?.Value as TomlArray)?.Items[^1] as TomlTable;
        var at = last is not { HasHeader: true } ? tree.Source.Length : blocks.Value.ContentEndOf(last);
        AddBlock(at, $"[[{TomlText.Key(array)}]]", pairs, Rank.Element);
    }

    /// <summary>Adds an element in front of another one of an array of tables, and of the comment above that.</summary>
    public void AddElementBefore(string array, TomlTable next, IEnumerable<(string Key, TomlText Value)> pairs)
    {
        var text = Block($"[[{TomlText.Key(array)}]]", pairs) + lineBreak;
        Add(new(new(blocks.Value.StartOf(next), 0), text), Rank.Element);
    }

    /// <summary>Removes an element of an array of tables with the tables inside it, the comment above it and the blank lines behind it.</summary>
    /// <exception cref="ArgumentException">The table has no header.</exception>
    public void RemoveElement(TomlTable element)
    {
        if (!element.HasHeader)
        {
            throw new ArgumentException("The element is not made by a header.", nameof(element));
        }

        var span = TextSpan.FromBounds(blocks.Value.StartOf(element), blocks.Value.EndOf(element));
        Add(new(span, ""), Rank.Value);
    }

    private void SetArray(TomlArray old, TomlArraySyntax syntax, TomlText.Texts texts)
    {
        // Without a comment to keep, an array that becomes empty, or was, is written anew.
        var isSwitch = old.Items.Count == 0 != texts.Items.IsEmpty;
        if (isSwitch && !tree.Source.Text.AsSpan(syntax.Span.Start, syntax.Span.Length).Contains('#'))
        {
            Add(new(syntax.Span, Written(texts)), Rank.Value);
            return;
        }

        var current = old.Items.Select(item => item is TomlString text ? TomlText.Of(text.Value).ToString() : "").ToArray();
        foreach (var edit in TomlArrayEdit.Replace(tree.Source, syntax, current, texts.Items))
        {
            Add(edit, Rank.Value);
        }
    }

    private void AddKey(TomlTable table, string key, TomlText value)
    {
        if (table.Origin == TomlTableOrigin.Inline)
        {
            var inline = tree.NodeOf<TomlInlineTableSyntax>(table);
            var text = $"{TomlText.Key(key)} = {OnOneLine(value)}";
            var at = inline.Entries.IsEmpty ? inline.Open.End : inline.Entries[^1].FullSpan.End;
            Add(new(new(at, 0), inline.Entries.IsEmpty ? $" {text} " : $", {text}"), Rank.Key);
            return;
        }

        var written = $"{TomlText.Key(key)} = {Written(value)}{lineBreak}";
        if (table.LastLineAt is { } place)
        {
            var last = tree.Document.Lines[tree.LineAt(place)];
            var indentation = tree.Source.ToString(TextSpan.FromBounds(last.FullSpan.Start, last.Span.Start)).TrimStart('\uFEFF');
            Add(new(new(last.FullSpan.End, 0), BreakAt(last.FullSpan.End) + indentation + written), Rank.Key);
        }
        else if (table.Origin == TomlTableOrigin.Root)
        {
            var at = tree.Source.Text.StartsWith('\uFEFF') ? 1 : 0;
            Add(new(new(at, 0), written + (tree.Source.Length > at ? lineBreak : "")), Rank.Key);
        }
        else
        {
            throw new ArgumentException("The table has no place for keys.", nameof(table));
        }
    }

    private void AddBlock(int at, string header, IEnumerable<(string Key, TomlText Value)> pairs, Rank rank)
    {
        var separator = at == 0 ? "" : lineBreak;
        Add(new(new(at, 0), BreakAt(at) + separator + Block(header, pairs)), rank);
    }

    private string Block(string header, IEnumerable<(string Key, TomlText Value)> pairs) =>
        string.Concat(
            pairs.Select(pair => $"{TomlText.Key(pair.Key)} = {Written(pair.Value)}{lineBreak}").Prepend(header + lineBreak)
        );

    /// <summary>A line break where the file ends without one.</summary>
    private string BreakAt(int at) => at == tree.Source.Length && at > 0 && tree.Source.Text[at - 1] != '\n' ? lineBreak : "";

    private string Written(TomlText value) => value.ToString().ReplaceLineEndings(lineBreak);

    private static string OnOneLine(TomlText value) =>
        value is TomlText.Texts texts ? $"[{string.Join(", ", texts.Items)}]" : value.ToString();

    private static bool IsSame(TomlValue value, TomlText text) =>
        value switch
        {
            TomlString it => TomlText.Of(it.Value) == text,
            TomlInteger it => TomlText.Of(it.Value) == text,
            _ => false,
        };

    private void Add(TextEdit edit, Rank rank) => edits.Add((edit, (int)rank));

    /// <summary>What comes first where several things are put in at one place: keys belong to the table in front of it.</summary>
    private enum Rank
    {
        Value,
        Key,
        Element,
        Table,
    }
}
