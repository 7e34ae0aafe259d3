namespace Ossature.Compiler.Emit.Inputs;

/// <summary>A path with at most one <c>*</c> (part of a name) or one <c>**</c> (any folders and a name).</summary>
internal readonly record struct CopyPattern(string Before, string Wildcard, string After)
{
    /// <summary>The pattern of a text, or null when it has more than one wildcard.</summary>
    public static CopyPattern? Parse(string text)
    {
        var star = text.IndexOf('*');
        if (star < 0)
        {
            return new(text, "", "");
        }

        var wildcard = string.Concat(text.AsSpan(star).ToString().TakeWhile(c => c == '*'));
        var after = text[(star + wildcard.Length)..];
        return wildcard.Length > 2 || after.Contains('*') ? null : new(text[..star], wildcard, after);
    }

    /// <summary>The part of a path that the wildcard stands for; null when the path does not fit.</summary>
    public string? Capture(string path)
    {
        if (Wildcard.Length == 0)
        {
            return path == Before ? "" : null;
        }

        var fits =
            path.Length > Before.Length + After.Length
            && path.StartsWith(Before, StringComparison.Ordinal)
            && path.EndsWith(After, StringComparison.Ordinal);
        var captured = fits ? path[Before.Length..^After.Length] : null;
        return captured is not null && Wildcard == "*" && captured.Contains('/') ? null : captured;
    }

    /// <summary>The path with the captured part in place of the wildcard.</summary>
    public string Fill(string captured) => Before + (Wildcard.Length == 0 ? "" : captured) + After;
}
