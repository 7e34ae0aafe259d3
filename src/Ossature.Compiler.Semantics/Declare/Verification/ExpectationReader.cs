using Ossature.Compiler.Semantics.Symbols.Verification;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare.Verification;

/// <summary>Reads what a call must come to.</summary>
internal sealed class ExpectationReader(VmdFile file, ValueReader values)
{
    private static readonly Expectation Succeeds = new Expectation.Succeeds();

    /// <summary>Reads the last cell of a row; null after an error.</summary>
    /// <param name="span">The cell, which is not empty.</param>
    /// <param name="caseName">The name of the case.</param>
    /// <param name="isPattern">Whether a value is a pattern.</param>
    public Expectation? Cell(TextSpan span, string caseName, bool isPattern)
    {
        var text = file.Text(span);
        if (text[0] == '!')
        {
            return Error(file.Trimmed(span.Start + 1, span.End), span, Subject.Case(caseName), "!TypeName");
        }

        if (text is "Ok")
        {
            return Succeeds;
        }

        if (values.Resolve(span, Subject.Expected(caseName)) is not { } json)
        {
            return null;
        }

        if (isPattern && !JsonScalar.IsString(json))
        {
            file.Diagnostics.PatternIsNoText(file.Locate(span), caseName);
            return null;
        }

        return isPattern && !CheckPattern(JsonScalar.Decode(json), span, Subject.Expected(caseName))
            ? null
            : new Expectation.Returns(json);
    }

    /// <summary>Reads what follows <c>then</c> for a call; null after an error.</summary>
    public Expectation? Outcome(TextSpan outcome)
    {
        var word = file.Word(outcome);
        var rest = file.Behind(outcome, word);
        switch (file.Text(word))
        {
            case "ok" when rest.Length == 0:
                return Succeeds;
            case "returns":
                return values.Json(rest, Subject.Result) is { } json ? new Expectation.Returns(json) : null;
            case "raises":
                return Error(rest, outcome, Subject.Call, "raises TypeName");
            default:
                return null;
        }
    }

    /// <summary>Whether a pattern is sound in any dialect; an error is reported.</summary>
    public bool CheckPattern(string pattern, TextSpan span, Subject subject)
    {
        if (PatternCheck.Find(pattern) is not { } fault)
        {
            return true;
        }

        file.Diagnostics.InvalidPattern(file.Locate(span), subject.ToString(), fault.Problem, fault.Advice);
        return false;
    }

    /// <summary>Reads <c>Type</c> or <c>Type: text</c>.</summary>
    private Expectation.Raises? Error(TextSpan span, TextSpan whole, Subject subject, string example)
    {
        var colon = file.Text(span).IndexOf(':');
        var type = file.Trimmed(span.Start, colon < 0 ? span.End : span.Start + colon);
        if (!VerificationNames.IsErrorType(file.Text(type)))
        {
            var place = type.Length == 0 ? whole : type;
            file.Diagnostics.InvalidErrorType(file.Locate(place), subject.ToString(), file.Shown(place), example);
            return null;
        }

        var text = colon < 0 ? new(span.End, 0) : file.Trimmed(span.Start + colon + 1, span.End);
        return new(file.String(type), text.Length == 0 ? null : file.String(text));
    }
}
