using Ossature.Compiler.Syntax.Sds.Generated;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>What the rules of the grammar are to the parser, by how they are named there.</summary>
internal static class SdsRules
{
    private static readonly bool[] Lines = Where(name =>
        name is "declaration" || name.EndsWith("Member", StringComparison.Ordinal)
    );
    private static readonly bool[] Blocks = Where(name => name.EndsWith("Block", StringComparison.Ordinal));

    /// <summary>Whether a rule is a declaration or a member, behind which its line ends.</summary>
    public static bool IsLine(int rule) => Lines[rule];

    /// <summary>Whether a rule is the block of a declaration.</summary>
    public static bool IsBlock(int rule) => Blocks[rule];

    /// <summary>Whether a choice in a rule is one between tokens, so that one must be made up where none fits.</summary>
    public static bool IsToken(int rule) =>
        rule
            is SdsParser.RULE_name
                or SdsParser.RULE_word
                or SdsParser.RULE_version
                or SdsParser.RULE_number
                or SdsParser.RULE_multiplicity
                or SdsParser.RULE_route
                or SdsParser.RULE_bound
                or SdsParser.RULE_approx
                or SdsParser.RULE_limitRule
                or SdsParser.RULE_removal;

    /// <summary>Whether a token that does not fit is meant for the one that a rule wants: the builder says what is wrong with it.</summary>
    public static bool StandsFor(int rule, int kind) =>
        rule switch
        {
            SdsParser.RULE_name => kind == SdsParser.KEBAB,
            SdsParser.RULE_version => kind
                is SdsParser.INTEGER
                    or SdsParser.DECIMAL
                    or SdsParser.QUANTITY
                    or SdsParser.BAD_NUMBER
                    or SdsParser.KEBAB,
            _ => false,
        };

    private static bool[] Where(Func<string, bool> fits)
    {
        var rules = new bool[SdsParser.ruleNames.Length];
        for (var rule = 0; rule < rules.Length; rule++)
        {
            rules[rule] = fits(SdsParser.ruleNames[rule]);
        }

        return rules;
    }
}
