using System.Runtime.InteropServices;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>Makes the tables of a file from the rules that the generated parser matched, and says what is missing or misplaced.</summary>
internal sealed class TomlReader
{
    private readonly TomlProblems problems;
    private readonly TomlLines line;
    private readonly TomlStrings strings;
    private readonly TomlScalars scalars;
    private readonly List<SyntaxToken> names = [];

    /// <summary>Values of the arrays that are being read, the innermost array last.</summary>
    private readonly List<TomlValue> items = [];
    private readonly TomlTable root;
    private readonly TomlTables tables;

    private TomlReader(TomlProblems problems)
    {
        this.problems = problems;
        line = new(problems.Source.Text);
        strings = new(problems);
        scalars = new(problems, strings);
        line.Read();
        root = new(TextSpan.FromBounds(line.FirstStart, problems.Source.Length), TomlTableOrigin.Root, 0);
        tables = new(problems, strings, root);
    }

    public static TomlTable Read(TomlProblems problems)
    {
        var reader = new TomlReader(problems);
        var current = reader.Line(reader.root);
        while (!reader.line.IsLast)
        {
            reader.line.Read();
            current = reader.Line(current);
        }

        return reader.root;
    }

    /// <summary>Reads a line and gives back the table to which the next one belongs.</summary>
    private TomlTable Line(TomlTable current)
    {
        switch (line.Form)
        {
            case TomlLineForm.Pair:
                var pair = Pair(current, 1);
                CheckSkipped(pair.End, "the end of the line");
                current.LastLineAt = line.Tokens[0].FullStart;
                return current;
            case TomlLineForm.Table:
                CheckHeader(TomlTokenKind.CloseTable, "]");
                return tables.Header(names, HeaderSpan) ?? Detached(HeaderSpan);
            case TomlLineForm.ArrayTable:
                CheckHeader(TomlTokenKind.CloseArrayTable, "]]");
                return tables.ArrayElement(names, HeaderSpan) ?? Detached(HeaderSpan);
            case TomlLineForm.Skipped:
                CheckSkipped(0, "a key or a header");
                return current;
            default:
                return current;
        }
    }

    private TextSpan HeaderSpan => line.SpanOf(0, line.Tokens.Count - (line.IsLast ? 1 : 0));

    /// <summary>A table that takes what follows a refused header, so that its keys are still checked and cause no further problems.</summary>
    private static TomlTable Detached(TextSpan span) => new(span, TomlTableOrigin.Header, 0);

    /// <summary>Checks a header and gathers its names.</summary>
    private void CheckHeader(TomlTokenKind closing, string brackets)
    {
        CheckNames(1);
        var end = line.Rules[1].End;
        if (line.TokenOrMissing(end, closing).IsMissing)
        {
            ReportHeaderUnclosed(brackets, isFixable: line.Tokens.Count - 1 == end);
        }
        else
        {
            end++;
        }

        CheckSkipped(end, "the end of the line");
    }

    private void ReportHeaderUnclosed(string brackets, bool isFixable)
    {
        var fix = isFixable ? TomlRepairs.Insert(names[^1].End, brackets) : null;
        problems.Report(line.Tokens[0].Span, (bag, at) => bag.TomlHeaderUnclosed(at, brackets, fix));
    }

    /// <summary>Says that something follows where the line should have ended.</summary>
    private void CheckSkipped(int start, string expected)
    {
        if (start < line.Tokens.Count - 1)
        {
            problems.ReportUnexpected(line.Tokens[start], expected);
        }
    }

    /// <summary>Reads a key with what is assigned to it.</summary>
    /// <param name="around">The table; null where nothing but the writing is checked, because what stands around is refused.</param>
    /// <param name="key">The rule of the key.</param>
    private TomlReadPair Pair(TomlTable? around, int key)
    {
        CheckNames(key);
        var name = names[^1];
        var keySpan = TextSpan.FromBounds(names[0].Start, name.End);
        var end = line.Rules[key].End;
        var equals = line.TokenOrMissing(end, TomlTokenKind.EqualsSign);
        if (equals.IsMissing)
        {
            ReportEqualsMissing(keySpan);
        }
        else
        {
            end++;
        }

        var table = around is null ? null : tables.Dotted(around, names);
        var text = table is null ? "" : strings.Read(name);
        TomlValue? value = null;
        var last = equals;
        var valueRule = line.ValueBehind(key, end);
        if (valueRule is { } rule)
        {
            value = Value(rule, table?.Depth + 1);
            end = line.Rules[rule].End;
            last = line.Tokens[end - 1];
        }
        else
        {
            ReportValueMissing(line.Tokens[end], equals, keySpan);
        }

        if (table is not null)
        {
            tables.Add(table, name, text, value);
        }

        return new(keySpan, valueRule is null ? null : last, TextSpan.FromBounds(keySpan.Start, last.End), end);
    }

    private void ReportEqualsMissing(TextSpan key)
    {
        var fix = TomlRepairs.Assign(problems.Source, key.End);
        problems.Report(key, (bag, at) => bag.TomlEqualsMissing(at, problems.Shown(key), fix));
    }

    /// <summary>A value may only seem to be missing, because what stands there nests too deep.</summary>
    private void ReportValueMissing(SyntaxToken next, SyntaxToken equals, TextSpan key)
    {
        if ((TomlTokenKind)next.Kind == TomlTokenKind.TooDeep)
        {
            problems.ReportUnexpected(next, "a value");
        }
        else
        {
            problems.Report(equals.Span, (bag, at) => bag.TomlValueMissing(at, problems.Shown(key)));
        }
    }

    /// <summary>Gathers the names of a key and says which are none.</summary>
    private void CheckNames(int key)
    {
        line.GatherNames(key, names);
        foreach (var name in names)
        {
            if (
                name.IsMissing
                || (TomlTokenKind)name.Kind is not (TomlTokenKind.BareKey or TomlTokenKind.BasicKey or TomlTokenKind.LiteralKey)
            )
            {
                ReportName(name);
            }
        }
    }

    private void ReportName(SyntaxToken name)
    {
        switch ((TomlTokenKind)name.Kind)
        {
            case var _ when name.IsMissing:
                problems.Report(name.Span, (bag, at) => bag.TomlKeyMissing(at));
                break;
            case TomlTokenKind.UnclosedKey:
                problems.Report(name.Span, (bag, at) => bag.TomlStringUnclosed(at, problems.Source.Text[name.Start].ToString()));
                break;
            case TomlTokenKind.MultiLineKey:
                problems.Report(name.Span, (bag, at) => bag.TomlMultiLineKey(at));
                break;
            default:
                problems.Report(name.Span, (bag, at) => bag.TomlBadKey(at, problems.Shown(name.Span)));
                break;
        }
    }

    /// <summary>
    /// Null for a value that was refused, or of which nothing but the writing is checked, as where there is no depth. Recursion ends at
    /// <see cref="TomlTokenizer.DeepestNesting"/> brackets.
    /// </summary>
    private TomlValue? Value(int rule, int? depth)
    {
        var first = line.Tokens[line.Rules[rule].Start];
        return (TomlTokenKind)first.Kind switch
        {
            TomlTokenKind.OpenBracket => Array(rule, depth),
            TomlTokenKind.OpenBrace => InlineTable(rule, depth),
            _ => depth is null ? null : scalars.Read(first),
        };
    }

    private TomlArray? Array(int rule, int? depth)
    {
        CheckClosed(rule, "]");
        var firstItem = items.Count;
        var commas = new TomlArrayCommas(problems);
        for (var part = new TomlParts(line, rule); part.MoveNext(); )
        {
            if (part.Rule >= 0)
            {
                if (Value(part.Rule, depth + 1) is { } item)
                {
                    items.Add(item);
                }

                commas.Value(line.SpanOf(part.Start, part.End), line.Tokens[part.End - 1]);
            }
            else if (part.IsComma)
            {
                commas.Comma(part.First);
            }
            else
            {
                commas.Other(part.First);
            }
        }

        var array = depth is null ? null : new TomlArray(SpanOf(rule), CollectionsMarshal.AsSpan(items)[firstItem..].ToArray());
        items.RemoveRange(firstItem, items.Count - firstItem);
        return array;
    }

    private TomlTable? InlineTable(int rule, int? depth)
    {
        CheckClosed(rule, "}");
        var table = depth is { } known ? new TomlTable(SpanOf(rule), TomlTableOrigin.Inline, known) : null;
        var commas = new TomlTableCommas(problems, line.Tokens[line.Rules[rule].Start]);
        for (var part = new TomlParts(line, rule); part.MoveNext(); )
        {
            if (part.IsKey)
            {
                var pair = Pair(table, part.Rule);
                part.SkipTo(pair.End);
                commas.Pair(pair);
            }
            else if (part.IsComma)
            {
                commas.Comma(part.First);
            }
            else
            {
                commas.Other(part.First);
            }
        }

        commas.End();
        return table;
    }

    private TextSpan SpanOf(int rule) => line.SpanOf(line.Rules[rule].Start, line.Rules[rule].End);

    private void CheckClosed(int rule, string closing)
    {
        if (line.Tokens[line.Rules[rule].End - 1].IsMissing)
        {
            ReportUnclosed(line.Tokens[line.Rules[rule].Start].Span, closing);
        }
    }

    private void ReportUnclosed(TextSpan open, string closing) =>
        problems.Report(open, (bag, at) => bag.TomlBracketUnclosed(at, problems.Shown(open), closing));
}
