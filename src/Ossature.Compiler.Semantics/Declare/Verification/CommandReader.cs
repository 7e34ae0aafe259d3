using System.Collections.Immutable;
using System.Globalization;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Symbols.Verification;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Vmd;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare.Verification;

/// <summary>Reads the runs of a program, one after the other: <c>when $ words</c> and what must come of it.</summary>
internal sealed class CommandReader(VmdFile file, ValueReader values, ExpectationReader expectations)
{
    private static readonly string[] Outcomes = ["exit", "stderr", "stdout"];

    private static readonly string[] Checks = ["empty", "has", "is", "matches"];

    private readonly CommandWords words = new(file);

    /// <summary>Where the run that is read says what.</summary>
    private int? exitPlace;
    private int? outputPlace;
    private int? errorPlace;
    private int? linesPlace;

    private int exitCode;
    private StreamCheck? output;
    private StreamCheck? error;
    private readonly List<string> lines = [];

    /// <summary>Starts with a run and gives its words; the default value after an error.</summary>
    public ImmutableArray<ImmutableArray<byte>> Start(TextSpan step)
    {
        (exitPlace, outputPlace, errorPlace, linesPlace) = (null, null, null, null);
        (exitCode, output, error) = (0, null, null);
        lines.Clear();
        var rest = file.Behind(step, file.Word(step));
        return words.Read(TextSpan.FromBounds(rest.Start + 1, rest.End), step);
    }

    /// <summary>The run that was read.</summary>
    public CommandStep Finish(ImmutableArray<ImmutableArray<byte>> command) =>
        new()
        {
            Words = command,
            ExitCode = exitCode,
            Output = linesPlace is null ? output : new(StreamCheckKind.Is, string.Join('\n', lines)),
            Error = error,
        };

    /// <summary>Reads a <c>then</c> or a line of output; false after an error.</summary>
    public bool ReadOutcome(SyntaxToken line, TextSpan step) =>
        line.Kind == (ushort)VmdTokenKind.Output ? ReadLine(step) : ReadThen(step);

    private bool ReadLine(TextSpan step)
    {
        if (outputPlace is { } place)
        {
            file.Diagnostics.OutputAndCheck(file.Locate(step), file.Line(place));
            return false;
        }

        linesPlace ??= step.Start;
        var text = file.Text(step)[1..];
        lines.Add((text is [' ', ..] ? text[1..] : text).ToString());
        return true;
    }

    private bool ReadThen(TextSpan step)
    {
        var outcome = file.Behind(step, file.Word(step));
        var word = file.Word(outcome);
        var rest = file.Behind(outcome, word);
        switch (file.Text(word))
        {
            case "exit":
                return ReadExit(outcome, rest);
            case "stdout" when rest.Length > 0:
                return IsFree(ref outputPlace, outcome, "stdout") && ReadCheck("stdout", outcome, rest, ref output);
            case "stderr" when rest.Length > 0:
                return IsFree(ref errorPlace, outcome, "stderr") && ReadCheck("stderr", outcome, rest, ref error);
            default:
                const string Forms =
                    "`exit N`, `stdout` and `stderr`, each with `has`, `is` or `matches` and a string, or with `empty`";
                var near = file.Text(word) is "stdout" or "stderr" ? null : NearNames.Nearest(file.Shown(word), Outcomes);
                file.Diagnostics.UnknownOutcome(
                    file.Locate(step),
                    file.Shown(step),
                    "command",
                    near is null ? $"there are {Forms}" : $"did you mean `{near}`? There are {Forms}",
                    near is null ? null : CodeFix.Rename(file.Locate(word), file.Shown(word), near)
                );
                return false;
        }
    }

    private bool ReadExit(TextSpan outcome, TextSpan code)
    {
        if (!int.TryParse(file.Text(code), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exitCode))
        {
            var place = code.Length == 0 ? outcome : code;
            file.Diagnostics.InvalidExitCode(file.Locate(place), file.Shown(place));
            return false;
        }

        return IsFree(ref exitPlace, outcome, "exit");
    }

    /// <summary>Takes a place that one line of a run may have; false, with an error, when another has it.</summary>
    private bool IsFree(ref int? place, TextSpan outcome, string check)
    {
        if (place is { } first)
        {
            file.Diagnostics.DuplicateCheck(file.Locate(outcome), check, file.Line(first));
            return false;
        }

        place = outcome.Start;
        if (check != "stdout" || linesPlace is not { } lineOfOutput)
        {
            return true;
        }

        file.Diagnostics.OutputAndCheck(file.Locate(outcome), file.Line(lineOfOutput));
        return false;
    }

    private bool ReadCheck(string stream, TextSpan outcome, TextSpan rest, ref StreamCheck? check)
    {
        var word = file.Word(rest);
        var value = file.Behind(rest, word);
        StreamCheckKind? kind = file.Text(word) switch
        {
            "has" => StreamCheckKind.Has,
            "is" => StreamCheckKind.Is,
            "matches" => StreamCheckKind.Matches,
            "empty" => StreamCheckKind.Empty,
            _ => null,
        };
        switch (kind)
        {
            case null:
                var (help, fix) = NearNames.Suggest(file.Locate(word), file.Shown(word), Checks);
                file.Diagnostics.UnknownStreamCheck(file.Locate(word), file.Shown(word), stream, help, fix);
                return false;
            case StreamCheckKind.Empty when value.Length > 0:
                file.Diagnostics.EmptyTakesNoValue(file.Locate(value), stream, file.Shown(value));
                return false;
            case StreamCheckKind.Empty:
                check = new(StreamCheckKind.Empty, "");
                return true;
        }

        var name = file.String(word);
        if (!JsonScalar.IsString(file.Text(value)))
        {
            file.Diagnostics.StreamTextIsNoText(file.Locate(value.Length == 0 ? outcome : value), stream, name);
            return false;
        }

        var subject = Subject.Stream($"{stream} {name}");
        if (values.Json(value, subject) is not { } json)
        {
            return false;
        }

        var text = JsonScalar.Decode(json);
        check = new(kind.Value, text);
        return kind != StreamCheckKind.Matches || expectations.CheckPattern(text, value, subject);
    }
}
