using Ossature.Compiler.Text;

namespace Ossature.Compiler.Models.Recordings;

/// <summary>A request as it lies in a recording: its digest in the front matter, then what a person needs to read.</summary>
internal static class RequestFile
{
    private const string DigestField = "digest: ";

    /// <summary>
    /// The file's text. The first turn shows the whole request, whose digest can be checked with any tool; later turns show what is
    /// new, because the rest stands in the files before.
    /// </summary>
    public static string Write(AgentTurn turn, RequestText request) =>
        $"---\n{DigestField}{request.Digest}\nanswer: {turn.AnswerFile}\n---\n{(turn.Number == 1 ? request.Text : request.News)}";

    /// <summary>The digest that the file states, or null.</summary>
    public static Digest? ReadDigest(string text)
    {
        foreach (var line in text.Split('\n', 4).Take(3))
        {
            if (
                line.StartsWith(DigestField, StringComparison.Ordinal)
                && Digest.TryParse(line[DigestField.Length..].Trim(), out var digest)
            )
            {
                return digest;
            }
        }

        return null;
    }

    /// <summary>What stands behind the front matter.</summary>
    public static string Body(string text)
    {
        var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
        return end < 0 ? text : text[(end + 5)..];
    }
}
