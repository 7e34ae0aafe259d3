using Ossature.Compiler.Syntax.Toml.Generated;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>Goes through what stands between the brackets of a value, in file order: rules, and the tokens between them.</summary>
internal struct TomlParts(TomlLines line, int value)
{
    private readonly MatchedRule around = line.Rules[value];
    private int next = value + 1;

    /// <summary>The rule that is passed, or -1 for a token that stands in none.</summary>
    public int Rule { get; private set; } = -1;

    /// <summary>Whether it is a key.</summary>
    public readonly bool IsKey => Rule >= 0 && line.Rules[Rule].Kind == TomlParser.RULE_key;

    /// <summary>Whether it is a comma.</summary>
    public readonly bool IsComma => Rule < 0 && (TomlTokenKind)First.Kind == TomlTokenKind.Comma;

    /// <summary>The first token of what is passed.</summary>
    public readonly SyntaxToken First => line.Tokens[Start];

    /// <summary>The index of that token.</summary>
    public int Start { get; private set; }

    /// <summary>The index of the token behind what is passed.</summary>
    public int End { get; private set; } = line.Rules[value].Start + 1;

    /// <summary>Goes on, up to the closing bracket.</summary>
    public bool MoveNext()
    {
        Start = End;
        if (next < around.Next && line.Rules[next].Start == Start)
        {
            (Rule, End) = (next, line.Rules[next].End);
            next = line.Rules[next].Next;
            return true;
        }

        (Rule, End) = (-1, Start + 1);
        return End < around.End;
    }

    /// <summary>Takes what stands in front of a token as passed.</summary>
    public void SkipTo(int end)
    {
        End = end;
        while (next < around.Next && line.Rules[next].Start < end)
        {
            next = line.Rules[next].Next;
        }
    }
}
