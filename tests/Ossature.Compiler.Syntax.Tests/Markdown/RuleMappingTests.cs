using System.Reflection;
using Antlr4.Runtime;
using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Syntax.Markdown.Generated;

namespace Ossature.Compiler.Syntax.Tests.Markdown;

public class RuleMappingTests
{
    /// <summary>Rules without a node of their own, each with the reason.</summary>
    private static readonly Dictionary<string, string> Exempt = new()
    {
        ["Document"] = "its node is that of the language, made by the delegate",
        ["Stray"] = "its lines are lines of the preamble or the title around it",
        ["Block"] = "each of its alternatives has a node",
    };

    [Fact]
    public void Every_rule_of_the_parser_has_a_node_or_a_reason_to_have_none()
    {
        // Rules and labelled alternatives both have a context class.
        var rules = typeof(MarkdownParser)
            .GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic)
            .Where(type => type.IsSubclassOf(typeof(ParserRuleContext)))
            .Select(type => type.Name[..^"Context".Length])
            .ToArray();
        var mapped = typeof(MarkdownTreeBuilder)
            .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.IsVirtual && method.Name.StartsWith("Visit", StringComparison.Ordinal))
            .Select(method => method.Name["Visit".Length..])
            .ToArray();

        Assert.Contains("Document", rules);
        Assert.Equal(rules.Except(Exempt.Keys).Order(StringComparer.Ordinal), mapped.Order(StringComparer.Ordinal));
        Assert.All(Exempt.Keys, rule => Assert.Contains(rule, rules));
    }
}
