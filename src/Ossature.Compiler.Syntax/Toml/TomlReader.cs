using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>Makes the tables of a file from its nodes and checks the rules that concern more than one line.</summary>
internal sealed class TomlReader
{
    private readonly TomlProblems problems;
    private readonly TomlStrings strings;
    private readonly TomlScalars scalars;

    private TomlReader(TomlProblems problems)
    {
        this.problems = problems;
        strings = new(problems);
        scalars = new(problems, strings);
    }

    public static TomlTable Read(TomlDocumentSyntax document, TomlProblems problems) =>
        new TomlReader(problems).Document(document);

    private TomlTable Document(TomlDocumentSyntax document)
    {
        var root = new TomlTable(document.Span, TomlTableOrigin.Root, 0);
        var current = root;
        foreach (var line in document.Lines)
        {
            switch (line)
            {
                case TomlPairLineSyntax pair:
                    Pair(current, pair.Pair, pair);
                    current.LastLine = pair;
                    break;
                case TomlTableLineSyntax header:
                    current = Table(root, header) ?? Detached(header.Span);
                    break;
                case TomlArrayTableLineSyntax header:
                    current = ArrayElement(root, header) ?? Detached(header.Span);
                    break;
            }
        }

        return root;
    }

    /// <summary>A table that takes what follows a refused header, so that its keys are still checked and cause no further problems.</summary>
    private static TomlTable Detached(TextSpan span) => new(span, TomlTableOrigin.Header, 0);

    private TomlTable? Table(TomlTable root, TomlTableLineSyntax header)
    {
        if (Parent(root, header.Key) is not { } parent)
        {
            return null;
        }

        var name = header.Key.Parts[^1].Name;
        var key = strings.Read(name);
        switch (parent.Find(key))
        {
            case null:
                var created = Create(parent, name, key, header.Span, TomlTableOrigin.Header);
                created?.Define(header);
                return created;
            case { Value: TomlTable { Origin: TomlTableOrigin.Implied } implied }:
                implied.Define(header);
                return implied;
            case { } other:
                ReportDuplicate(header.Key.Span, other);
                return null;
        }
    }

    private TomlTable? ArrayElement(TomlTable root, TomlArrayTableLineSyntax header)
    {
        if (Parent(root, header.Key) is not { } parent)
        {
            return null;
        }

        var name = header.Key.Parts[^1].Name;
        var key = strings.Read(name);
        var existing = parent.Find(key);
        if (existing is not (null or { Value: TomlArray { IsArrayOfTables: true } }))
        {
            ReportDuplicate(header.Key.Span, existing);
            return null;
        }

        if (existing is null)
        {
            existing = new(key, name.Span, new TomlArray(header.Span, [], null));
            parent.Add(existing);
        }

        var element = new TomlTable(header.Span, TomlTableOrigin.Header, parent.Depth + 2);
        element.Define(header);
        ((TomlArray)existing.Value).Add(element);
        return element;
    }

    /// <summary>The table in which the last part of a header's key stands; the parts before it are looked up or implied.</summary>
    private TomlTable? Parent(TomlTable root, TomlKeySyntax key)
    {
        if (!IsKey(key))
        {
            return null;
        }

        var table = root;
        for (var i = 0; i < key.Parts.Length - 1; i++)
        {
            var name = key.Parts[i].Name;
            var text = strings.Read(name);
            var next = table.Find(text) switch
            {
                null => Create(table, name, text, name.Span, TomlTableOrigin.Implied),
                { Value: TomlTable { Origin: not TomlTableOrigin.Inline } found } => found,
                { Value: TomlArray { IsArrayOfTables: true } array } => (TomlTable)array.Items[^1],
                { } other => NotATable(name, other),
            };
            if (next is null)
            {
                return null;
            }

            table = next;
        }

        return table;
    }

    /// <summary>A key with a part that is none was refused already: what it names would only cause more problems.</summary>
    private static bool IsKey(TomlKeySyntax key) =>
        key.Parts.All(part =>
            !part.Name.IsMissing
            && (TomlTokenKind)part.Name.Kind is TomlTokenKind.BareKey or TomlTokenKind.BasicKey or TomlTokenKind.LiteralKey
        );

    private void Pair(TomlTable table, TomlPairSyntax pair, SyntaxNode holder)
    {
        if (!IsKey(pair.Key))
        {
            return;
        }

        var parts = pair.Key.Parts;
        for (var i = 0; i < parts.Length - 1; i++)
        {
            var name = parts[i].Name;
            var text = strings.Read(name);
            var next = table.Find(text) switch
            {
                null => Create(table, name, text, name.Span, TomlTableOrigin.DottedKey),
                { Value: TomlTable { Origin: TomlTableOrigin.DottedKey } found } => found,
                { } other => NotATable(name, other),
            };
            if (next is null)
            {
                return;
            }

            table = next;
        }

        var last = parts[^1].Name;
        var key = strings.Read(last);
        var value = pair.Value is null ? null : Value(pair.Value, table.Depth + 1);
        if (table.Find(key) is { } existing)
        {
            ReportDuplicate(last.Span, existing);
        }
        else if (value is not null)
        {
            table.Add(new(key, last.Span, value) { Holder = holder });
        }
    }

    /// <summary>Null for a value that was refused. Recursion ends at <see cref="TomlTokenizer.DeepestNesting"/> brackets.</summary>
    private TomlValue? Value(TomlValueSyntax value, int depth)
    {
        switch (value)
        {
            case TomlArraySyntax array:
                var items = new List<TomlValue>(array.Elements.Length);
                foreach (var element in array.Elements)
                {
                    if (element.Value is not null && Value(element.Value, depth + 1) is { } item)
                    {
                        items.Add(item);
                    }
                }

                return new TomlArray(array.Span, items, array);
            case TomlInlineTableSyntax inline:
                var table = new TomlTable(inline.Span, TomlTableOrigin.Inline, depth) { Syntax = inline };
                foreach (var entry in inline.Entries)
                {
                    if (entry.Pair is { } pair)
                    {
                        Pair(table, pair, entry);
                    }
                }

                return table;
            default:
                return scalars.Read(((TomlScalarSyntax)value).Token);
        }
    }

    private TomlTable? Create(TomlTable parent, SyntaxToken name, string key, TextSpan span, TomlTableOrigin origin)
    {
        if (parent.Depth >= TomlTokenizer.DeepestNesting)
        {
            problems.Report(name.Span, (bag, at) => bag.TomlTooDeep(at, $"{TomlTokenizer.DeepestNesting}"));
            return null;
        }

        var table = new TomlTable(span, origin, parent.Depth + 1);
        parent.Add(new(key, name.Span, table));
        return table;
    }

    private TomlTable? NotATable(SyntaxToken name, TomlEntry existing)
    {
        if (existing.Value is TomlTable)
        {
            ReportDuplicate(name.Span, existing);
        }
        else
        {
            problems.Report(name.Span, (bag, at) => bag.TomlNotATable(at, existing.Key, existing.Value.Kind, LineOf(existing)));
        }

        return null;
    }

    private void ReportDuplicate(TextSpan span, TomlEntry existing) =>
        problems.Report(span, (bag, at) => bag.TomlDuplicate(at, problems.Shown(span), existing.Value.Kind, LineOf(existing)));

    private string LineOf(TomlEntry entry) => $"{problems.Source.GetPosition(entry.KeySpan.Start).Line}";
}
