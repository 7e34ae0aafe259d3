namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>What tells the blanks around a token of SDS from those around others of its kind.</summary>
internal enum SdsRole : byte
{
    /// <summary>Nothing.</summary>
    Plain,

    /// <summary>It is a part of a clause.</summary>
    Clause,

    /// <summary>It is the mark in front of a clause.</summary>
    ClauseMark,

    /// <summary>It is the mark in front of a change in an <c>evolve</c> block.</summary>
    ChangeMark,

    /// <summary>It is the colon between a route and the rule for it.</summary>
    RuleColon,

    /// <summary>It is the colon in <c>{1:many}</c>.</summary>
    CardinalityColon,

    /// <summary>It is a brace around the members of a declaration.</summary>
    BlockBrace,

    /// <summary>It is the line break behind a declaration or a member.</summary>
    LineEnd,

    /// <summary>It is the <c>?</c> in front of a filter, not the one behind a type.</summary>
    Filter,
}
