namespace Ossature.Compiler.Models.OpenAi;

/// <summary>A provider's key, or none. What a server says goes through <see cref="Hide"/> before it is shown or kept.</summary>
internal sealed class Secret(string? key)
{
    /// <summary>Whatever is shorter is a word that stands in for a key, and hiding it would garble other words.</summary>
    private const int Shortest = 8;

    /// <summary>For the request's header and nothing else.</summary>
    public string? Key => key;

    /// <summary>Whether it can stand in a header.</summary>
    public bool CanBeSent => key is null || key.All(letter => letter is > ' ' and < '\x7f');

    /// <summary>The text without the key.</summary>
    public string Hide(string text) =>
        key is { Length: >= Shortest } ? text.Replace(key, "[key]", StringComparison.Ordinal) : text;
}
