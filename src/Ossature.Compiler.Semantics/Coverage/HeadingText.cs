using System.Text;

namespace Ossature.Compiler.Semantics.Coverage;

/// <summary>Headings and names in the form in which they are compared: case and punctuation do not count.</summary>
public static class HeadingText
{
    /// <summary>The text in lower case with one blank for every run of characters other than <c>a-z</c> and <c>0-9</c>, and none at its ends.</summary>
    public static string Normalize(string text)
    {
        var normal = new StringBuilder(text.Length);
        var gap = false;
        foreach (var character in text)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                if (gap && normal.Length > 0)
                {
                    normal.Append(' ');
                }

                normal.Append(char.ToLowerInvariant(character));
                gap = false;
            }
            else
            {
                gap = true;
            }
        }

        return normal.ToString();
    }
}
