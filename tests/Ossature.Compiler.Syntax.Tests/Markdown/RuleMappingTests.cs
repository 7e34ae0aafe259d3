using System.Reflection;
using Antlr4.Runtime;
using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Syntax.Markdown.Generated;
using Ossature.Compiler.Syntax.Vmd;
using Ossature.Compiler.Syntax.Vmd.Generated;

namespace Ossature.Compiler.Syntax.Tests.Markdown;

/// <summary>A rule that nobody maps would silently drop its lines from the tree.</summary>
public class RuleMappingTests
{
    /// <summary>Rules without a node of their own, each with the reason.</summary>
    private static readonly Dictionary<string, string> Exempt = new()
    {
        ["Stray"] = "its lines are lines of the preamble or the title around it",
        ["Block"] = "each of its alternatives has a node",
        ["Item"] = "each of its alternatives has a node",
    };

    [Theory]
    [InlineData(typeof(MarkdownParser), typeof(MarkdownTreeBuilder), "Document, Stray, Block")]
    [InlineData(typeof(VmdParser), typeof(VmdTreeBuilder), "Document, Item")]
    public void Every_rule_of_the_parser_has_a_node_or_a_reason_to_have_none(Type parser, Type builder, string exempt)
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

        // The document's node is that of the language, made by a delegate of the Markdown family.
        Assert.All(exempt.Split(", "), rule => Assert.True(rule == "Document" || Exempt.ContainsKey(rule), rule));
        Assert.Equal(rules.Except(exempt.Split(", ")).Order(StringComparer.Ordinal), mapped.Order(StringComparer.Ordinal));
    }
}
