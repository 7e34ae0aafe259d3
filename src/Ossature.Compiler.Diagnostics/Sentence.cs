using System.Text;

namespace Ossature.Compiler.Diagnostics;

/// <summary>The sentences of a page, which hold <c>{placeholders}</c>.</summary>
internal static class Sentence
{
    /// <summary>No list of known names is longer; a name that is would be written again in every diagnostic about it.</summary>
    private const int LongestValue = 600;

    /// <summary>The sentence with the values in place; of a huge one the beginning.</summary>
    public static string Fill(string template, (string Name, string Value)[] values) =>
        Replace(template, name => Short(Array.Find(values, value => value.Name == name).Value));

    /// <summary>The sentence with three dots for what differs from place to place.</summary>
    public static string Outline(string template) => Replace(template, _ => "…");

    private static string Short(string value) => value.Length <= LongestValue ? value : value[..LongestValue] + "…";

    private static string Replace(string template, Func<string, string> valueOf)
    {
        // Values are pasted once, from left to right, so a value that itself holds "{name}" stays as it is.
        var result = new StringBuilder();
        var at = 0;
        while (at < template.Length)
        {
            var open = template.IndexOf('{', at);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            result.Append(template, at, open - at).Append(valueOf(template[(open + 1)..close]));
            at = close + 1;
        }

        return result.Append(template, at, template.Length - at).ToString();
    }
}
