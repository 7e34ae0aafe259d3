using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>Reads the values of defaults, seeds and filters.</summary>
internal static class ValueBinder
{
    /// <summary>A value; null where a part of it is missing. Whether it fits a type, <see cref="ValueFit"/> says.</summary>
    // The parser caps how deep values stand in each other.
    public static SdsValue? Bind(SourceText source, LiteralSyntax literal) =>
        literal switch
        {
            TextLiteralSyntax { Text: { IsMissing: false } text } => new TextValue(SdsStrings.Value(source, text)),
            NumberLiteralSyntax { Number: { IsMissing: false } number } its => new NumberValue(
                SdsNumber.Of((its.Minus is null ? "" : "-") + SdsText.Of(source, number))
            ),
            NameLiteralSyntax { Name: { IsMissing: false } name } => Named(SdsText.Of(source, name)),
            ObjectLiteralSyntax its => Object(source, its),
            ListLiteralSyntax its => List(source, its),
            _ => null,
        };

    private static SdsValue Named(string name) =>
        name switch
        {
            "true" => new BoolValue(true),
            "false" => new BoolValue(false),
            _ => new NameValue(name),
        };

    private static ObjectValue? Object(SourceText source, ObjectLiteralSyntax node)
    {
        var fields = ImmutableArray.CreateBuilder<KeyValuePair<string, SdsValue>>(node.Fields.Length);
        foreach (var field in node.Fields)
        {
            if (field.Name.IsMissing || Bind(source, field.Value) is not { } value)
            {
                return null;
            }

            fields.Add(new(SdsText.Of(source, field.Name), value));
        }

        return new(fields.DrainToImmutable());
    }

    private static ListValue? List(SourceText source, ListLiteralSyntax node)
    {
        var items = ImmutableArray.CreateBuilder<SdsValue>(node.Items.Length);
        foreach (var item in node.Items)
        {
            if (Bind(source, item.Value) is not { } value)
            {
                return null;
            }

            items.Add(value);
        }

        return new(items.DrainToImmutable());
    }
}
