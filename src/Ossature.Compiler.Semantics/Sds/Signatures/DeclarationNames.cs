using System.Text;
using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Formatting;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Signatures;

/// <summary>Names declarations, each unlike all others.</summary>
internal sealed class DeclarationNames(SourceText source)
{
    private readonly Dictionary<string, int> given = new(StringComparer.Ordinal);

    /// <summary>Keyword and name; of several with one name, and of several blocks without, the second one ends in <c>~2</c>.</summary>
    public string Of(DeclarationSyntax node)
    {
        var name = $"{Text(ReadFile.Keyword(node))}{Named(node)}";
        var count = given.GetValueOrDefault(name) + 1;
        given[name] = count;
        return count == 1 ? name : $"{name}~{count}";
    }

    private string Named(DeclarationSyntax node) =>
        node switch
        {
            SystemSyntax its => $" {Text(its.Name)}",
            ModuleSyntax its => $" {Text(its.Name)}",
            ContractSyntax its => $" {Text(its.Left)} <-> {Text(its.Right)}",
            SpecSyntax its => $" {Text(its.Name)}",
            EntitySyntax its => $" {Text(its.Name)}",
            EdgeSyntax its => $" {Text(its.From)} -> {Text(its.To)}",
            MachineSyntax its => $" {Text(its.Entity)}.{Text(its.Field)}",
            ErrorSyntax its => $" {Text(its.Name)}",
            EventSyntax its => $" {Text(its.Name)}",
            ActionSyntax its => $" {Text(its.Name)}",
            ApiSyntax its => $" {Text(its.Method)} {Text(its.Route)}",
            HandlerSyntax { Event: { } its } => $" {Text(its)}",
            HandlerSyntax its => Words(its.Trigger),
            EvolveSyntax { NewName: { } to } its => $" {Text(its.Name)} -> {Text(to)}",
            EvolveSyntax its => $" {Text(its.Name)}",
            _ => "",
        };

    private string Words(SyntaxTokenList tokens)
    {
        var words = new StringBuilder();
        foreach (var token in tokens)
        {
            words.Append(' ').Append(Text(token));
        }

        return words.ToString();
    }

    private string Text(SyntaxToken token) => SdsText.Of(source, token);

    private string Text(SyntaxNode node) => SdsCanonicalText.Of(source, node);
}
