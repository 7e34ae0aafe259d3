namespace Ossature.Compiler.Syntax.Toml;

/// <summary>Gives names that come again and again one string: the elements of an array of tables have the same keys.</summary>
internal sealed class TomlNames
{
    private readonly string?[] last = new string?[64];

    public string Get(ReadOnlySpan<char> name)
    {
        ref var known = ref last[(name.Length * 7 + name[0] * 3 + name[^1]) % last.Length];
        return known is not null && name.SequenceEqual(known) ? known : known = name.ToString();
    }
}
