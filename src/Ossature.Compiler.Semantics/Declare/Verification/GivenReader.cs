using Ossature.Compiler.Semantics.Symbols.Verification;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare.Verification;

/// <summary>Reads the <c>given</c> steps of one scenario after the other, and knows the names that they bind.</summary>
internal sealed class GivenReader(VmdFile file, FixtureTable fixtures, ValueReader values)
{
    private readonly Dictionary<string, GivenValue> given = new(StringComparer.Ordinal);

    /// <summary>The opaque handles that are given.</summary>
    public List<string> Handles { get; } = [];

    /// <summary>All names that an argument can have, for suggestions: those that are given, then the fixtures.</summary>
    public IEnumerable<string> Names => given.Keys.Concat(fixtures.Names);

    /// <summary>Starts with the steps of a scenario.</summary>
    public void Start()
    {
        given.Clear();
        Handles.Clear();
    }

    /// <summary>Reads a step; false after an error.</summary>
    public bool Read(TextSpan step)
    {
        var rest = file.Behind(step, file.Word(step));
        var sign = file.Text(rest).IndexOf('=');
        var nameSpan = file.Trimmed(rest.Start, sign < 0 ? rest.End : rest.Start + sign);
        var value = sign < 0 ? new(rest.End, 0) : file.Trimmed(rest.Start + sign + 1, rest.End);
        if (!VerificationNames.IsIdentifier(file.Text(nameSpan)) || (sign >= 0 && value.Length == 0))
        {
            file.Diagnostics.MalformedGiven(file.Locate(step));
            return false;
        }

        var name = file.String(nameSpan);
        if (VerificationNames.IsReserved(name))
        {
            file.Diagnostics.ReservedVerificationName(file.Locate(nameSpan), name, "given value");
            return false;
        }

        if (given.TryGetValue(name, out var first))
        {
            file.Diagnostics.DuplicateGiven(file.Locate(nameSpan), name, file.Line(first.Place));
            return false;
        }

        if (sign < 0)
        {
            return BindFixture(name, nameSpan);
        }

        var json = values.Json(value, Subject.Given(name));
        given.Add(name, new(nameSpan.Start, json, null));
        return json is not null;
    }

    /// <summary>The JSON that a name stands for; null when it has none, which is reported here or where the value is declared.</summary>
    public string? Resolve(TextSpan span, Subject subject)
    {
        var name = file.String(span);
        FixtureSymbol? fixture;
        if (given.TryGetValue(name, out var value))
        {
            fixture = value.Fixture;
            if (value.Json is not null)
            {
                return value.Json;
            }
        }
        else if (!fixtures.TryGet(name, out fixture))
        {
            values.ReportUnknown(span, subject, "given value and no fixture", Names);
            return null;
        }

        return values.Value(fixture, span, subject);
    }

    private bool BindFixture(string name, TextSpan span)
    {
        if (!fixtures.TryGet(name, out var fixture))
        {
            var location = file.Locate(span);
            var (help, fix) = Diagnostics.NearNames.Suggest(location, name, fixtures.Names.Take(ValueReader.MostSuggested));
            file.Diagnostics.UnknownFixture(location, name, help, fix);
            return false;
        }

        given.Add(name, new(span.Start, null, fixture));
        if (fixture?.Opaque is not null)
        {
            Handles.Add(name);
        }

        return true;
    }
}
