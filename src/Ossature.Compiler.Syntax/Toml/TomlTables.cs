using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>Finds and makes the tables that headers and dotted keys name, and says where the rules of TOML forbid it.</summary>
/// <param name="problems">Where what is forbidden goes.</param>
/// <param name="strings">Reads the names.</param>
/// <param name="root">The table of the whole file.</param>
internal sealed class TomlTables(TomlProblems problems, TomlStrings strings, TomlTable root)
{
    /// <summary>The table of a header <c>[names]</c>; null when it is refused.</summary>
    public TomlTable? Header(List<SyntaxToken> names, TextSpan header)
    {
        if (Parent(names) is not { } parent)
        {
            return null;
        }

        var key = strings.Read(names[^1]);
        switch (parent.Find(key))
        {
            case null:
                var created = Create(parent, names[^1], key, header, TomlTableOrigin.Header);
                created?.Define(header.Start);
                return created;
            case { Value: TomlTable { Origin: TomlTableOrigin.Implied } implied }:
                implied.Define(header.Start);
                return implied;
            case { } other:
                ReportDuplicate(TextSpan.FromBounds(names[0].Start, names[^1].End), other);
                return null;
        }
    }

    /// <summary>The table that a header <c>[[names]]</c> adds; null when it is refused.</summary>
    public TomlTable? ArrayElement(List<SyntaxToken> names, TextSpan header)
    {
        if (Parent(names) is not { } parent)
        {
            return null;
        }

        var name = names[^1];
        var key = strings.Read(name);
        var existing = parent.Find(key);
        if (existing is not (null or { Value: TomlArray { IsArrayOfTables: true } }))
        {
            ReportDuplicate(TextSpan.FromBounds(names[0].Start, name.End), existing);
            return null;
        }

        if (existing is null)
        {
            existing = new(key, name.Span, new TomlArray(header));
            parent.Add(existing);
        }

        var element = new TomlTable(header, TomlTableOrigin.Header, parent.Depth + 2);
        element.Define(header.Start);
        ((TomlArray)existing.Value).Add(element);
        return element;
    }

    /// <summary>The table in which the last of the names of a dotted key stands; null when it is refused.</summary>
    public TomlTable? Dotted(TomlTable table, List<SyntaxToken> names)
    {
        if (!AreNames(names))
        {
            return null;
        }

        var at = table;
        for (var i = 0; i < names.Count - 1 && at is not null; i++)
        {
            var name = names[i];
            var text = strings.Read(name);
            at = at.Find(text) switch
            {
                null => Create(at, name, text, name.Span, TomlTableOrigin.DottedKey),
                { Value: TomlTable { Origin: TomlTableOrigin.DottedKey } found } => found,
                { } other => NotATable(name, other),
            };
        }

        return at;
    }

    /// <summary>Gives a table an entry, unless it has one of that name or the value was refused.</summary>
    public void Add(TomlTable table, SyntaxToken name, string key, TomlValue? value)
    {
        if (table.Find(key) is { } existing)
        {
            ReportDuplicate(name.Span, existing);
        }
        else if (value is not null)
        {
            table.Add(new(key, name.Span, value));
        }
    }

    /// <summary>The table in which the last name of a header stands; those before it are looked up or implied.</summary>
    private TomlTable? Parent(List<SyntaxToken> names)
    {
        if (!AreNames(names))
        {
            return null;
        }

        var at = root;
        for (var i = 0; i < names.Count - 1 && at is not null; i++)
        {
            var name = names[i];
            var text = strings.Read(name);
            at = at.Find(text) switch
            {
                null => Create(at, name, text, name.Span, TomlTableOrigin.Implied),
                { Value: TomlTable { Origin: not TomlTableOrigin.Inline } found } => found,
                { Value: TomlArray { IsArrayOfTables: true } array } => (TomlTable)array.Items[^1],
                { } other => NotATable(name, other),
            };
        }

        return at;
    }

    /// <summary>A key with a part that is none was refused already: what it names would only cause more problems.</summary>
    private static bool AreNames(List<SyntaxToken> names)
    {
        foreach (var name in names)
        {
            if (
                name.IsMissing
                || (TomlTokenKind)name.Kind is not (TomlTokenKind.BareKey or TomlTokenKind.BasicKey or TomlTokenKind.LiteralKey)
            )
            {
                return false;
            }
        }

        return true;
    }

    private TomlTable? Create(TomlTable parent, SyntaxToken name, string key, TextSpan span, TomlTableOrigin origin)
    {
        if (parent.Depth >= TomlTokenizer.DeepestNesting)
        {
            problems.ReportMeaning(name.Span, (bag, at) => bag.TomlTooDeep(at, $"{TomlTokenizer.DeepestNesting}"));
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
            problems.ReportMeaning(
                name.Span,
                (bag, at) => bag.TomlNotATable(at, existing.Key, existing.Value.Kind, LineOf(existing))
            );
        }

        return null;
    }

    private void ReportDuplicate(TextSpan span, TomlEntry existing) =>
        problems.ReportMeaning(
            span,
            (bag, at) => bag.TomlDuplicate(at, problems.Shown(span), existing.Value.Kind, LineOf(existing))
        );

    private string LineOf(TomlEntry entry) => $"{problems.Source.GetPosition(entry.KeySpan.Start).Line}";
}
