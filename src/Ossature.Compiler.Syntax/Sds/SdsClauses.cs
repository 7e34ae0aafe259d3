using Ossature.Compiler.Syntax.Sds.Clauses;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>Reads what clauses say. No name is looked up.</summary>
public static class SdsClauses
{
    [ThreadStatic]
    private static ClauseReader? reader;

    /// <summary>Parses a run of tokens.</summary>
    /// <param name="source">The file.</param>
    /// <param name="run">The tokens of the clause, without the marker in front of them. Where there are none, the reading has neither tree nor reason.</param>
    /// <param name="form">What the place of the run asks for.</param>
    public static ClauseReading Parse(SourceText source, SyntaxTokenList run, ClauseForm form)
    {
        if (run.IsEmpty)
        {
            return new(null, null, default, default);
        }

        var tree = (reader ??= new()).Read(source, run, form, out var refusedAt);
        return tree is not null ? new(tree, null, run.Span(), default) : OpaqueClauses.Read(source, run, form, refusedAt);
    }
}
