using Ossature.Compiler.Syntax.Sds.Generated;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>The words for what the grammar wants at a place.</summary>
internal static class SdsExpectations
{
    /// <summary>What a rule wants.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="kind">The kind of token that it wants; zero where there is a choice.</param>
    public static string Of(int rule, int kind) =>
        kind switch
        {
            SdsParser.BOTH_WAYS => "`<->`",
            SdsParser.ARROW => "`->`",
            SdsParser.DOT_DOT => "`..`",
            SdsParser.COLON => "`:`",
            SdsParser.COMMA => "`,`",
            SdsParser.DOT => "`.`",
            SdsParser.OPEN_BRACE when rule == SdsParser.RULE_cardinality => "a cardinality such as `{1:many}`",
            SdsParser.OPEN_BRACE => "`{`",
            SdsParser.CLOSE_BRACE => "`}`",
            SdsParser.OPEN_PARENTHESIS => "`(`",
            SdsParser.CLOSE_PARENTHESIS => "`)`",
            SdsParser.CLOSE_BRACKET => "`]`",
            SdsParser.DEFAULT_KEYWORD => "`default`",
            SdsParser.INTEGER => "a status such as `404`",
            _ => Of(rule),
        };

    private static string Of(int rule) =>
        rule switch
        {
            SdsParser.RULE_declaration => "a declaration",
            SdsParser.RULE_propertyMember or SdsParser.RULE_moduleMember => "a key and its value",
            SdsParser.RULE_entityMember => "a field such as `name: string`",
            SdsParser.RULE_objectMember or SdsParser.RULE_assignMember => "the name of a field",
            SdsParser.RULE_machineMember => "a transition such as `open -> closed`",
            SdsParser.RULE_eventMember => "`ref:`, `payload:`, or a line that starts with `>>` or `~`",
            SdsParser.RULE_actionMember => "a line that starts with `>>`, `!` or `~`",
            SdsParser.RULE_apiMember => "`in:`, `out:`, or a line that starts with `!`, `>>` or `~`",
            SdsParser.RULE_authMember => "a route and the roles that may use it",
            SdsParser.RULE_limitMember => "a method, a route and a rate",
            SdsParser.RULE_observeMember => "a key and its phrases",
            SdsParser.RULE_evolveMember => "a line that starts with `+`, `~` or `-`",
            SdsParser.RULE_seedMember => "an entity and its values",
            SdsParser.RULE_value or SdsParser.RULE_literal => "a value",
            SdsParser.RULE_baseType => "a type",
            SdsParser.RULE_bound => "a number or `*`",
            SdsParser.RULE_approx or SdsParser.RULE_number => "a number",
            SdsParser.RULE_multiplicity => "`1` or `many`",
            SdsParser.RULE_route => "a route such as `/notes/{id}`",
            SdsParser.RULE_limitRule => "a method or `*`",
            SdsParser.RULE_change => "`:` or `->`",
            SdsParser.RULE_seedRow => "`{` or `.`",
            SdsParser.RULE_onDecl => "`{`",
            _ => "a name",
        };
}
