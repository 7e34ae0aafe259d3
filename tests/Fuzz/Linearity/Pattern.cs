using System.Globalization;
using System.Text;

namespace Ossature.Compiler.Fuzz.Linearity;

/// <summary>A file that can be made as large as one likes, of the kind that slow algorithms are slow for.</summary>
/// <param name="Language">The language of the file.</param>
/// <param name="Name">What it is made of.</param>
/// <param name="Head">What it starts with.</param>
/// <param name="Unit">What is repeated; <c>¤</c> stands for the number of the repetition.</param>
/// <param name="Tail">What it ends with.</param>
internal sealed record Pattern(string Language, string Name, string Head, string Unit, string Tail = "")
{
    /// <summary>The file with about so many characters.</summary>
    public string Make(int size)
    {
        var text = new StringBuilder(Head);
        for (var number = 0; text.Length < size; number++)
        {
            text.Append(Unit.Replace("¤", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return text.Append(Tail).ToString();
    }
}
