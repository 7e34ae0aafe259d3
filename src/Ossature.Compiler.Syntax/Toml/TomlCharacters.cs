namespace Ossature.Compiler.Syntax.Toml;

/// <summary>Finds the characters that no part of a TOML file may hold: control characters, and bytes that are not UTF-8.</summary>
internal static class TomlCharacters
{
    public static void Check(TomlProblems problems)
    {
        var text = problems.Source.Text;
        var at = 0;
        while (text.AsSpan(at).IndexOfAnyExceptInRange(' ', '~') is >= 0 and var plain)
        {
            at += plain;
            var c = text[at];
            if (char.IsSurrogatePair(text, at))
            {
                at++;
            }
            else if (char.IsSurrogate(c))
            {
                problems.Report(new(at, 1), (bag, where) => bag.TomlNotUtf8(where));
            }
            else if (IsForbidden(c) && !(c == '\r' && at + 1 < text.Length && text[at + 1] == '\n'))
            {
                ReportControl(problems, at, c);
            }

            at++;
        }
    }

    private static bool IsForbidden(char c) => c is (< ' ' and not '\t' and not '\n') or '\x7F';

    private static void ReportControl(TomlProblems problems, int at, char c) =>
        problems.Report(new(at, 1), (bag, where) => bag.TomlControlCharacter(where, $"U+{(int)c:X4}"));
}
