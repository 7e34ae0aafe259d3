namespace Ossature.Compiler.Incremental.Keys;

/// <summary>One thing that a result depends on.</summary>
/// <param name="Name">What a person calls it, as <c>spec Requirements > Add an expense</c>.</param>
/// <param name="Value">What it was: a short text or a digest.</param>
public readonly record struct KeyInput(string Name, string Value)
{
    private const string Separator = " = ";

    // An equals sign in a name is escaped, so the first bare one always parts name and value.
    internal string Line => OneLine.Escape(Name, '=') + Separator + OneLine.Escape(Value);

    internal static KeyInput? Parse(string line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\')
            {
                i++;
            }
            else if (line[i] == '=')
            {
                return
                    i > 0
                    && line[i - 1] == ' '
                    && i + 1 < line.Length
                    && line[i + 1] == ' '
                    && OneLine.TryUnescape(line.AsSpan(0, i - 1), out var name)
                    && OneLine.TryUnescape(line.AsSpan(i + 2), out var value)
                    ? new(name, value)
                    : null;
            }
        }

        return null;
    }
}
