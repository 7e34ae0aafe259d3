using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Symbols.Verification;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare.Verification;

/// <summary>Reads values: JSON as it is written, or the value of a fixture that is named.</summary>
internal sealed class ValueReader(VmdFile file, FixtureTable fixtures)
{
    /// <summary>Suggestions are looked for among so many names, so that many mistakes in a file of many names stay cheap.</summary>
    public const int MostSuggested = 64;

    private readonly JsonReader json = new();

    /// <summary>The JSON that a span holds; null, with an error, when it is none.</summary>
    public string? Json(TextSpan span, Subject subject)
    {
        if (json.ReadWhole(file.Text(span)) is not { } fault)
        {
            return file.String(span);
        }

        Report(fault, span.Start, subject);
        return null;
    }

    /// <summary>The JSON that a span holds or names; null when it is none, which is reported here or where the fixture is declared.</summary>
    public string? Resolve(TextSpan span, Subject subject)
    {
        var text = file.Text(span);
        if (!VerificationNames.IsIdentifier(text) || VerificationNames.IsJsonWord(text))
        {
            return Json(span, subject);
        }

        if (fixtures.TryGet(text, out var fixture))
        {
            return Value(fixture, span, subject);
        }

        // `True` and the like are no misspelt fixtures.
        if (json.ReadWhole(text) is { Meant: not null } fault)
        {
            Report(fault, span.Start, subject);
        }
        else
        {
            ReportUnknown(span, subject, "fixture", fixtures.Names);
        }

        return null;
    }

    /// <summary>Reads one JSON value that starts in the middle of a span; false, with an error, when there is none.</summary>
    /// <param name="span">The span.</param>
    /// <param name="at">Offset in the file where the value starts; then where it ends.</param>
    /// <param name="subject">What the value is for.</param>
    public bool TryRead(TextSpan span, ref int at, Subject subject)
    {
        var start = at;
        var end = 0;
        if (json.Read(file.Text(TextSpan.FromBounds(start, span.End)), ref end) is { } fault)
        {
            Report(fault, start, subject);
            return false;
        }

        at = start + end;
        return true;
    }

    /// <summary>The value of a fixture; null, with an error, for an opaque handle, and without one where its own value is wrong.</summary>
    public string? Value(FixtureSymbol? fixture, TextSpan span, Subject subject)
    {
        if (fixture?.Opaque is null)
        {
            return fixture?.Json;
        }

        file.Diagnostics.OpaqueFixtureAsValue(file.Locate(span), subject.ToString(), fixture.Name);
        return null;
    }

    /// <summary>Reports a word that is the name of nothing.</summary>
    public void ReportUnknown(TextSpan span, Subject subject, string known, IEnumerable<string> names)
    {
        var name = file.Shown(span);
        var location = file.Locate(span);
        var near = NearNames.Nearest(name, names.Take(MostSuggested));
        file.Diagnostics.UnknownVerificationValue(
            location,
            subject.ToString(),
            name,
            known,
            near is null
                ? $"write a text in double quotes: `\"{name}\"`, or declare `@fixture {name} = …`"
                : $"did you mean `{near}`? A text stands in double quotes: `\"{name}\"`",
            near is null ? null : CodeFix.Rename(location, name, near)
        );
    }

    private void Report(JsonFault fault, int start, Subject subject) =>
        file.Diagnostics.InvalidJsonValue(
            file.Locate(fault.SpanFrom(start)),
            subject.ToString(),
            fault.Problem,
            fault.Advice,
            fault.FixFrom(start)
        );
}
