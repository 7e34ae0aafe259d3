using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Signatures;

/// <summary>Canonical signatures (section 7.2): types are written as what they are, whatever name they were borrowed by.</summary>
internal static class SignatureText
{
    /// <summary>Names, types, ranges and decorators of the fields; where nothing is specified, the name.</summary>
    public static string Of(EntitySymbol entity)
    {
        var text = new StringBuilder($"entity {entity.Name}");
        Append(text, entity.Decorators);
        text.Append('\n');
        Append(text, entity.Fields);
        return text.ToString();
    }

    /// <summary>Name, row and payload.</summary>
    public static string Of(EventSymbol its)
    {
        var text = new StringBuilder($"event {its.Name}\n");
        if (its.Ref is { } field)
        {
            text.Append(CultureInfo.InvariantCulture, $"ref {field}: {field.Type.Written()}\n");
        }

        Append(text, its.Payload);
        return text.ToString();
    }

    /// <summary>Method, route, input, output and the set of outcomes.</summary>
    public static string Of(BoundApi api, IEnumerable<string> outcomes)
    {
        var symbol = api.Symbol;
        var text = new StringBuilder($"api {symbol}\n");
        text.Append(symbol.InputEntity is { } entity ? $"in {entity.Name}\n" : "in\n");
        if (symbol.InputEntity is null)
        {
            Append(text, symbol.Input);
        }

        text.Append("out");
        foreach (var part in symbol.Output)
        {
            text.Append(' ').Append(part.Written());
        }

        foreach (var filter in symbol.Filters)
        {
            text.Append(" ?").Append(filter.Name).Append(filter.Value is { } value ? $"={value.Written()}" : "");
        }

        text.Append(symbol.IsOwnerOnly ? " @owner\n" : "\n");
        foreach (var outcome in outcomes)
        {
            text.Append("outcome ").Append(outcome).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Name and parameters.</summary>
    public static string Of(ActionSymbol action)
    {
        var text = new StringBuilder($"action {action.Name}\n");
        foreach (var parameter in action.Parameters)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {parameter.Name}: {parameter.Type.Written()}\n");
        }

        return text.ToString();
    }

    /// <summary>Name and status.</summary>
    public static string Of(ErrorSymbol error) =>
        string.Create(CultureInfo.InvariantCulture, $"error {error.Name} {error.Status}\n");

    private static void Append(StringBuilder text, ImmutableArray<FieldSymbol> fields)
    {
        foreach (var field in fields)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {field.Name}: {field.Type.Written(field.IsOptional)}");
            Append(text, field.Decorators);
            text.Append('\n');
        }
    }

    private static void Append(StringBuilder text, ImmutableArray<DecoratorSymbol> decorators)
    {
        foreach (var decorator in decorators)
        {
            text.Append(" @").Append(decorator.Name);
            if (!decorator.Arguments.IsEmpty)
            {
                text.Append('(').AppendJoin(", ", decorator.Arguments).Append(')');
            }
        }
    }
}
