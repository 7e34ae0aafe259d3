using System.Text;
using System.Text.Json;
using Ossature.Compiler.Diagnostics.Rendering;

namespace Ossature.Compiler.Models.OpenAi;

/// <summary>What a server says about a failure, fit to be shown.</summary>
/// <param name="Said">Its words on one line, shortened, without the key.</param>
/// <param name="Code">Its own name for the failure, as <c>insufficient_quota</c>; or empty.</param>
internal sealed record ServerWords(string Said, string Code)
{
    private const int MostShown = 300;

    /// <summary>The words in the body of an answer: its message if it is an error as providers write them, else its beginning.</summary>
    public static ServerWords Of(BinaryData body, Secret key)
    {
        var (said, code) = Parse(body);
        return new(Shown(said, key), code ?? "");
    }

    /// <summary>Words fit to be shown.</summary>
    public static string Shown(string said, Secret key)
    {
        // The key goes first: what is left of it after a cut would not be found any more.
        var text = key.Hide(said).Trim();
        text = PrintableText.OneLine(text.Length > MostShown ? text[..CutAt(text)] + " …" : text);
        return text.Length == 0 ? "it says no more" : text;
    }

    private static int CutAt(string text) => char.IsHighSurrogate(text[MostShown - 1]) ? MostShown - 1 : MostShown;

    private static (string Said, string? Code) Parse(BinaryData body)
    {
        try
        {
            using var document = JsonDocument.Parse(body.ToMemory());
            var root = document.RootElement;
            var error = root.Field("error");
            var said =
                error.Text("message") ?? root.Text("error") ?? root.Text("message") ?? root.Text("detail") ?? root.GetRawText();
            return (said, error.Text("code") ?? error.Text("type"));
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return (Encoding.UTF8.GetString(body.ToMemory().Span), null);
        }
    }
}
