using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Syntax.Tests.Sds.Clauses;

/// <summary>Reads clauses for tests.</summary>
internal static class ClauseReads
{
    public static SyntaxNode Tree(ClauseForm form, string text)
    {
        var clause = WrittenClause.Of(form, text);
        var reading = clause.Read();
        Assert.True(reading.Tree is not null, $"{reading.Reason?.Code} {text}");
        return reading.Tree;
    }

    public static void AssertShape(ClauseForm form, string text, string shape)
    {
        var clause = WrittenClause.Of(form, text);
        Assert.Equal(shape, ClauseShape.Of(Tree(form, text), clause.Source));
    }

    public static void AssertOpaque(ClauseForm form, string text) =>
        Assert.True(WrittenClause.Of(form, text).Read().IsOpaque, text);
}
