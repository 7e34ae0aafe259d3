using System.Text.RegularExpressions;
using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Testing;

/// <summary>A diagnostic that an annotation line of a <see cref="Fixture"/> asks for. The forms are described there.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line of the file's text, counted from one; zero for the file as a whole, -1 for its end.</param>
/// <param name="Column">Column of the first marked character, counted from one; zero for the file as a whole, -1 for its end.</param>
/// <param name="Length">Marked characters on that line; a span over several lines counts to the end of its first.</param>
/// <param name="Code">The code.</param>
/// <param name="Severity">The severity in lower case, or empty when any will do.</param>
/// <param name="MessagePart">Words that the message holds; empty when any will do.</param>
/// <param name="Written">The annotation line as it was written.</param>
public sealed partial record ExpectedDiagnostic(
    string Path,
    int Line,
    int Column,
    int Length,
    string Code,
    string Severity,
    string MessagePart,
    string Written
)
{
    /// <summary>Reads an annotation line that stands under line <paramref name="line"/>; null when it is ordinary text.</summary>
    internal static ExpectedDiagnostic? TryRead(string path, int line, string written)
    {
        var match = Annotation().Match(written);
        if (!match.Success)
        {
            return null;
        }

        var mark = match.Groups["mark"];
        var (column, length) = mark.Value switch
        {
            "file" => (0, 0),
            "end" => (-1, 0),
            "|" => (mark.Index + 1, 0),
            ['^', ..] => (mark.Index + 1, mark.Length),
            var numbers => (int.Parse(numbers.Split('+')[0]), int.Parse(numbers.Split('+')[1])),
        };
        return new(
            path,
            column > 0 ? line : column,
            column,
            length,
            match.Groups["code"].Value,
            match.Groups["severity"].Value,
            match.Groups["message"].Value.Trim(),
            written
        );
    }

    /// <summary>The exact expectation that a diagnostic fulfils, written so that it can be pasted into a fixture.</summary>
    internal static ExpectedDiagnostic Of(Diagnostic diagnostic)
    {
        var (line, column, length) = Place(diagnostic);
        var mark = (column, length) switch
        {
            (0, _) => " file",
            (-1, _) => " end",
            (1, _) => $" 1+{length}",
            (_, 0) => new string(' ', column - 2) + "|",
            _ => new string(' ', column - 2) + new string('^', length),
        };
        var severity = diagnostic.Severity.ToString().ToLowerInvariant();
        var written = $"~{mark} {diagnostic.Code} {severity}: {diagnostic.Message}";
        return new(diagnostic.Location.Path, line, column, length, diagnostic.Code, severity, diagnostic.Message, written);
    }

    internal bool IsFulfilledBy(Diagnostic diagnostic) =>
        diagnostic.Location.Path == Path
        && diagnostic.Code == Code
        && Place(diagnostic) == (Line, Column, Length)
        && (Severity.Length == 0 || string.Equals(diagnostic.Severity.ToString(), Severity, StringComparison.OrdinalIgnoreCase))
        && diagnostic.Message.Contains(MessagePart, StringComparison.Ordinal);

    private static (int Line, int Column, int Length) Place(Diagnostic diagnostic)
    {
        if (diagnostic.Location.Source is not { } source)
        {
            return (0, 0, 0);
        }

        if (diagnostic.Location.Span.Start == source.Length)
        {
            return (-1, -1, 0);
        }

        var start = diagnostic.Location.Start;
        var end = Math.Min(diagnostic.Location.Span.End, source.GetLine(start.Line).End);
        return (start.Line, start.Column, Math.Max(0, end - diagnostic.Location.Span.Start));
    }

    [GeneratedRegex(
        @"^~ *(?<mark>\^+|\||[0-9]+\+[0-9]+|file|end) +(?<code>OSS[0-9]{4})\b *((?<severity>error|warning|info)\b)? *:?(?<message>.*)$"
    )]
    private static partial Regex Annotation();
}
