namespace Ossature.Compiler.Syntax;

/// <summary>A rule of the grammar as it matched some tokens.</summary>
/// <param name="Kind">Which rule.</param>
/// <param name="Start">The index of its first token.</param>
/// <param name="End">The index behind its last token.</param>
/// <param name="Next">The index of the first rule that is not inside it and began later.</param>
internal readonly record struct MatchedRule(int Kind, int Start, int End, int Next);
