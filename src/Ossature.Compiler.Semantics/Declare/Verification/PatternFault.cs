namespace Ossature.Compiler.Semantics.Declare.Verification;

/// <summary>Why a text is not a regular expression.</summary>
/// <param name="Problem">What is wrong.</param>
/// <param name="Advice">What to write.</param>
internal sealed record PatternFault(string Problem, string Advice);
