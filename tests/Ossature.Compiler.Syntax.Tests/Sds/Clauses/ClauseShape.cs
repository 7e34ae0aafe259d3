using System.Text;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Tests.Sds.Clauses;

/// <summary>The tree of a clause on one line: <c>Comparison(Path(qty) > Number(3))</c>.</summary>
internal static class ClauseShape
{
    public static string Of(SyntaxNode node, SourceText source)
    {
        // The short of `OrCondition` is `Or`, that of `ConditionPart` is `Part`, that of `Conditional` is `When`.
        var name = node.GetType()
            .Name[..^"Syntax".Length]
            .Replace("Conditional", "When", StringComparison.Ordinal)
            .Replace("Condition", "", StringComparison.Ordinal)
            .Replace("Expression", "", StringComparison.Ordinal);
        var children = node.Children.Select(child =>
            child.Node is { } inner ? Of(inner, source) : source.ToString(child.Token.Span)
        );
        return new StringBuilder(name).Append('(').AppendJoin(' ', children).Append(')').ToString();
    }
}
