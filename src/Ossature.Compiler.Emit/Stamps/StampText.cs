using System.Globalization;
using System.Text;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Stamps;

/// <summary>
/// A stamp as it is written: a version line, the digest of the rest, then fields that each end with a zero character, which no path contains.
/// </summary>
/// <param name="Folders">Where the project's files lie.</param>
/// <param name="Inputs">The author's files, in the order in which they are listed: no other may have come.</param>
/// <param name="Kept">What the build itself keeps: its plan, its state and all that it put into the output folder.</param>
internal sealed record StampText(StampedFolders Folders, IReadOnlyList<StampedFile> Inputs, IReadOnlyList<StampedFile> Kept)
{
    private const char End = '\0';

    /// <summary>Another version of <c>ossc</c> may lower or derive differently, so it looks again.</summary>
    private static readonly string Header = $"ossature stamp 1 of {typeof(StampText).Assembly.GetName().Version}\n";

    public string Write()
    {
        var body = new StringBuilder();
        foreach (var folder in (string[])[Folders.Configuration, Folders.Specs, Folders.Output, Folders.Context])
        {
            body.Append(folder).Append(End);
        }

        body.Append(CultureInfo.InvariantCulture, $"{Inputs.Count}").Append(End);
        foreach (var file in Inputs.Concat(Kept))
        {
            body.Append(file.Digest.Hex).Append(file.Path).Append(End);
        }

        var text = body.ToString();
        return $"{Header}{Digest.Of(text).Hex}\n{text}";
    }

    /// <summary>The stamp; null for anything that this version of <c>ossc</c> has not written.</summary>
    public static StampText? Read(string text)
    {
        const int digits = 64;
        var start = Header.Length + digits + 1;
        if (
            !text.StartsWith(Header, StringComparison.Ordinal)
            || text.Length < start
            || Digest.Of(text[start..]).Hex != text[Header.Length..(start - 1)]
        )
        {
            return null;
        }

        var fields = text[start..].Split(End);
        var inputs = int.Parse(fields[4], CultureInfo.InvariantCulture);
        var files = new StampedFile[fields.Length - 6];
        for (var i = 0; i < files.Length; i++)
        {
            var field = fields[i + 5];
            _ = Digest.TryParse(field[..digits], out var digest);
            files[i] = new(field[digits..], digest);
        }

        return new(new(fields[0], fields[1], fields[2], fields[3]), files[..inputs], files[inputs..]);
    }
}
