using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Symbols.Verification;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Vmd;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare.Verification;

/// <summary>Declares the rows of one group after the other: <c>name | input … | expected</c>.</summary>
internal sealed class RowDeclarer(VmdFile file, ValueReader values, ExpectationReader expectations)
{
    /// <summary>Where each case of the group stands, by name.</summary>
    private readonly Dictionary<string, int> cases = new(StringComparer.Ordinal);
    private TextSpan[] cells = new TextSpan[8];
    private int count;

    private ImmutableArray<ParameterSymbol> columns = [];
    private bool isPattern;

    /// <summary>Starts with the rows of a group.</summary>
    /// <param name="columns">The parameters that have a column.</param>
    /// <param name="isPattern">Whether what is expected is a pattern.</param>
    public void Start(ImmutableArray<ParameterSymbol> columns, bool isPattern)
    {
        this.columns = columns;
        this.isPattern = isPattern;
        cases.Clear();
    }

    /// <summary>A row as it would have to be.</summary>
    public static string Example(string name, ImmutableArray<ParameterSymbol> columns) =>
        string.Join(" | ", columns.Select(parameter => parameter.Name).Prepend(name).Append("expected"));

    /// <summary>The case; null after an error. All errors of the row are reported.</summary>
    public CaseSymbol? Declare(SyntaxToken row)
    {
        var line = file.Statement(row);
        Split(line);
        if (count == 1)
        {
            ReportCount(row, line);
            return null;
        }

        var name = file.String(cells[0]);
        var sound = CheckName(name);
        if (count != columns.Length + 2)
        {
            ReportCount(row, line);
            return null;
        }

        var inputs = columns.Length == 0 ? [] : new string[columns.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            var input = Input(cells[i + 1], columns[i], name);
            inputs[i] = input ?? "";
            sound &= input is not null;
        }

        var expected = Expected(name);
        return sound && expected is not null
            ? new()
            {
                Name = name,
                Inputs = ImmutableCollectionsMarshal.AsImmutableArray(inputs),
                Expected = expected,
                Location = file.Locate(cells[0]),
            }
            : null;
    }

    private void Split(TextSpan line)
    {
        count = 0;
        for (var start = line.Start; start <= line.End; )
        {
            var bar = VmdLines.IndexOfUnquoted(file.Text(TextSpan.FromBounds(start, line.End)), '|');
            var end = bar < 0 ? line.End : start + bar;
            if (count == cells.Length)
            {
                Array.Resize(ref cells, count * 2);
            }

            cells[count++] = file.Trimmed(start, end);
            start = end + 1;
        }
    }

    private bool CheckName(string name)
    {
        var place = cells[0];
        if (name.Length == 0)
        {
            file.Diagnostics.EmptyCell(file.Locate(place), "the name of the case");
            return false;
        }

        if (!VerificationNames.IsSlug(name))
        {
            file.Diagnostics.InvalidCaseName(file.Locate(place), file.Shown(place));
            return false;
        }

        if (!cases.TryAdd(name, place.Start))
        {
            file.Diagnostics.DuplicateCase(file.Locate(place), name, file.Line(cases[name]));
            return false;
        }

        return true;
    }

    private string? Input(TextSpan cell, ParameterSymbol parameter, string caseName)
    {
        var subject = Subject.Cell(parameter.Name, caseName);
        if (cell.Length == 0)
        {
            file.Diagnostics.EmptyCell(file.Locate(cell), subject.ToString());
            return null;
        }

        var json = values.Resolve(cell, subject);
        if (json is null || !parameter.IsDecimal || IsDecimal(json))
        {
            return json;
        }

        file.Diagnostics.InvalidDecimal(file.Locate(cell), subject.ToString(), $"`{file.Shown(cell)}`");
        return null;
    }

    private Expectation? Expected(string caseName)
    {
        var cell = cells[count - 1];
        if (cell.Length > 0)
        {
            return expectations.Cell(cell, caseName, isPattern);
        }

        file.Diagnostics.EmptyCell(file.Locate(cell), Subject.Expected(caseName).ToString());
        return null;
    }

    private static bool IsDecimal(string json)
    {
        if (!JsonScalar.IsString(json))
        {
            return JsonScalar.IsNumber(json);
        }

        var text = json.Contains('\\') ? JsonScalar.Decode(json) : json.AsSpan(1..^1);
        text = text is ['-', ..] ? text[1..] : text;
        var point = text.IndexOf('.');
        return point < 0 ? AreDigits(text) : AreDigits(text[..point]) && AreDigits(text[(point + 1)..]);
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.IsEmpty && JsonScalar.Digits(text) == text.Length;

    private void ReportCount(SyntaxToken row, TextSpan line)
    {
        var location = file.Locate(line);
        var text = file.Text(line);
        var found = count == 1 ? "1 cell" : $"{count.ToString(CultureInfo.InvariantCulture)} cells";
        var needed = (columns.Length + 2).ToString(CultureInfo.InvariantCulture);
        var name = file.Shown(cells[0]);
        if (count == 1 && (text.Contains('(') || text[^1] == ':'))
        {
            file.Diagnostics.WrongCellCount(
                location,
                name,
                found,
                needed,
                "if another group or a scenario starts here, put a blank line above it",
                CodeFix.Replace("put a blank line above", new(row.Start, 0), file.BreakAbove(row))
            );
            return;
        }

        if (VmdLines.EndsInString(text))
        {
            const string Advice = "a string is never closed and takes in all that follows it; write a `\"` at its end";
            file.Diagnostics.WrongCellCount(location, name, found, needed, Advice);
            return;
        }

        var example = Example(VerificationNames.IsSlug(name) ? name : "name", columns);
        file.Diagnostics.WrongCellCount(location, name, found, needed, $"write `{example}`");
    }
}
