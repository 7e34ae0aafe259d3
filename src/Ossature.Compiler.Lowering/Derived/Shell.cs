using System.Text.RegularExpressions;

namespace Ossature.Compiler.Lowering.Derived;

/// <summary>Texts as words of a POSIX shell.</summary>
internal static partial class Shell
{
    /// <summary>The text as one word that means exactly itself.</summary>
    public static string Quote(string text) =>
        Plain().IsMatch(text) ? text : $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    /// <summary>A relative path as one word that no program takes for an option.</summary>
    public static string QuotePath(string path) => Quote(path.StartsWith('-') ? "./" + path : path);

    /// <summary>A here-document that gives a command exactly this text, ended by a line break, as its input.</summary>
    public static string HereDocument(string text)
    {
        var lines = text.Split('\n').ToHashSet(StringComparer.Ordinal);
        var end = "END";
        while (lines.Contains(end))
        {
            end += "_";
        }

        return $"<<'{end}'\n{(text.Length == 0 || text.EndsWith('\n') ? text : text + "\n")}{end}\n";
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_./:=+-]+\z")]
    private static partial Regex Plain();
}
