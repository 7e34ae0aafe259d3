using System.Collections;
using System.Globalization;
using System.Reflection;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Tests.Sds;

/// <summary>Bound trees as short text: the name of a record, and in parentheses what it holds in order.</summary>
internal static class RecordText
{
    public static string Print(object? value) =>
        value switch
        {
            null => "-",
            string text => text,
            EdgeSymbol edge => edge.ToString(),
            LocalSymbol local => local.Name,
            ActionSymbol action => action.Name,
            ErrorSymbol error => error.Name,
            EventSymbol its => its.Name,
            EntitySymbol entity => entity.Name,
            FieldSymbol field => field.ToString(),
            ApiSymbol api => api.ToString(),
            RouteParameter parameter => $"{{{parameter.Name}}}",
            FilterSymbol filter => filter.Value is null ? $"?{filter.Name}" : $"?{filter.Name}={filter.Value.Written()}",
            SdsValue written => written.Written(),
            SdsType type => type.ToString(),
            IEnumerable items => $"[{string.Join(", ", items.Cast<object>().Select(Print))}]",
            _ when value.GetType().Namespace == typeof(BoundStep).Namespace && !value.GetType().IsEnum => Record(value),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

    private static string Record(object record)
    {
        var type = record.GetType();
        var parts = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance)[0]
            .GetParameters()
            .Where(parameter =>
                parameter.ParameterType != typeof(SdsType)
                    && parameter.ParameterType != typeof(Diagnostics.Location)
                    && parameter.Name != "Entity"
                || type.Name is "AllRows" or "CurrentRow" or "CreatedRow" or "EventRow" or "EachRow" or "CreateStep"
            )
            .Select(parameter => Print(type.GetProperty(parameter.Name!)!.GetValue(record)))
            .ToArray();
        return parts.Length == 0 ? type.Name : $"{type.Name}({string.Join(", ", parts)})";
    }
}
