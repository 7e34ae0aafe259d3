using System.Reflection;
using Antlr4.Runtime;
using Ossature.Compiler.Syntax.Amd;
using Ossature.Compiler.Syntax.Amd.Generated;
using Ossature.Compiler.Syntax.Smd;
using Ossature.Compiler.Syntax.Smd.Generated;
using Ossature.Compiler.Syntax.Vmd;
using Ossature.Compiler.Syntax.Vmd.Generated;

namespace Ossature.Compiler.Syntax.Tests.Markdown;

public class RuleMappingTests
{
    /// <summary>Rules without a node of their own, each with the reason.</summary>
    private static readonly Dictionary<string, string> Exempt = new()
    {
        ["Stray"] = "its lines are lines of the preamble or the title around it",
        ["Block"] = "each of its alternatives has a node",
        ["Item"] = "each of its alternatives has a node",
    };

    [Fact]
    public void Every_reason_is_that_of_a_rule()
    {
        var rules = SmdParser.ruleNames.Concat(AmdParser.ruleNames).Concat(VmdParser.ruleNames);
        Assert.Empty(Exempt.Keys.Except(rules, StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(typeof(SmdParser), typeof(SmdTreeBuilder))]
    [InlineData(typeof(AmdParser), typeof(AmdTreeBuilder))]
    [InlineData(typeof(VmdParser), typeof(VmdTreeBuilder))]
    public void Every_rule_of_the_parser_has_a_node_or_a_reason_to_have_none(Type parser, Type builder)
    {
        // Rules and labelled alternatives both have a context class.
        var rules = parser
            .GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic)
            .Where(type => type.IsSubclassOf(typeof(ParserRuleContext)))
            .Select(type => type.Name[..^"Context".Length])
            .ToArray();
        var mapped = builder
            .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.IsVirtual && method.Name.StartsWith("Visit", StringComparison.Ordinal))
            .Select(method => method.Name["Visit".Length..])
            .ToArray();

        Assert.Contains("Document", rules);
        Assert.Equal(rules.Except(Exempt.Keys).Order(StringComparer.Ordinal), mapped.Order(StringComparer.Ordinal));
    }
}
