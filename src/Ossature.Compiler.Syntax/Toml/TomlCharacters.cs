namespace Ossature.Compiler.Syntax.Toml;

/// <summary>Finds the characters that no part of a TOML file may hold: control characters, and bytes that are not UTF-8.</summary>
internal static class TomlCharacters
{
    public static void Check(TomlProblems problems)
    {
        var text = problems.Source.Text;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                if (char.IsSurrogatePair(text, i))
                {
                    i++;
                }
                else
                {
                    problems.Report(new(i, 1), (bag, at) => bag.TomlNotUtf8(at));
                }
            }
            else if (IsForbidden(c) && !(c == '\r' && i + 1 < text.Length && text[i + 1] == '\n'))
            {
                problems.Report(new(i, 1), (bag, at) => bag.TomlControlCharacter(at, $"U+{(int)c:X4}"));
            }
        }
    }

    private static bool IsForbidden(char c) => c is (< ' ' and not '\t' and not '\n') or '\x7F';
}
