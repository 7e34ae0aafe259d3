namespace Ossature.Compiler.Incremental.State;

/// <summary>Reads the few shapes of TOML that <c>state.toml</c> is written in: <c>name</c>, <c>name."key"</c> and <c> = "value"</c>.</summary>
internal ref struct TomlLine(ReadOnlySpan<char> line)
{
    private ReadOnlySpan<char> rest = line;

    public readonly bool AtEnd => rest.IsEmpty;

    public bool TryReadKey(out string name, out string key)
    {
        var end = rest.IndexOfAnyExceptInRange('a', 'z');
        end = end < 0 ? rest.Length : end;
        name = rest[..end].ToString();
        key = "";
        rest = rest[end..];
        return end > 0 && (!TryRead(".") || TryReadString(out key));
    }

    public bool TryReadValue(out string value)
    {
        value = "";
        return TryRead(" = ") && TryReadString(out value);
    }

    private bool TryRead(string text)
    {
        var there = rest.StartsWith(text, StringComparison.Ordinal);
        rest = there ? rest[text.Length..] : rest;
        return there;
    }

    private bool TryReadString(out string text)
    {
        text = "";
        if (!TryRead("\""))
        {
            return false;
        }

        var end = 0;
        while (end < rest.Length && rest[end] != '"')
        {
            end += rest[end] == '\\' ? 2 : 1;
        }

        if (end >= rest.Length || !OneLine.TryUnescape(rest[..end], out text))
        {
            return false;
        }

        rest = rest[(end + 1)..];
        return true;
    }
}
