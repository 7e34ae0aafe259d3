using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Coverage;

/// <summary>The error types that prose names.</summary>
internal static class ErrorTypes
{
    /// <summary>
    /// The words of error bullets that begin with a capital and end in <c>Error</c> or <c>Exception</c>, with something before that; each
    /// once, in the order in which they are first named.
    /// </summary>
    public static ImmutableArray<string> In(ImmutableArray<ErrorClause> clauses)
    {
        HashSet<string>? types = null;
        ImmutableArray<string>.Builder? found = null;
        foreach (var clause in clauses)
        {
            Find(clause.Condition);
            Find(clause.Response);
        }

        return found?.ToImmutable() ?? [];

        void Find(string text)
        {
            for (var at = 0; at < text.Length; at++)
            {
                var start = at;
                while (at < text.Length && IsWord(text[at]))
                {
                    at++;
                }

                var word = text.AsSpan(start, at - start);
                if (Names(word, "Error") || Names(word, "Exception"))
                {
                    var type = word.ToString();
                    if ((types ??= new(StringComparer.Ordinal)).Add(type))
                    {
                        (found ??= ImmutableArray.CreateBuilder<string>(2)).Add(type);
                    }
                }
            }
        }
    }

    private static bool Names(ReadOnlySpan<char> word, string ending) =>
        word.Length > ending.Length && char.IsUpper(word[0]) && word.EndsWith(ending, StringComparison.Ordinal);

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character == '_';
}
