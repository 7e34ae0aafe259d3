using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Schema;

/// <summary>No two rows of a seed share what is unique.</summary>
internal sealed class SeedKeys(SpecScope scope)
{
    private readonly Dictionary<FieldSymbol, HashSet<string>> taken = [];
    private readonly HashSet<string> combinations = new(StringComparer.Ordinal);

    /// <summary>Checks a value.</summary>
    public void Check(LiteralSyntax literal, FieldSymbol field, SdsValue value)
    {
        if (!field.IsUnique && field.Name != "id")
        {
            return;
        }

        if (!taken.TryGetValue(field, out var values))
        {
            taken.Add(field, values = new(StringComparer.Ordinal));
        }

        if (Key(value) is { } key && !values.Add(key))
        {
            scope.Diagnostics.SharedUniqueValue(scope.Locate(literal.Span), $"`{field}`");
        }
    }

    /// <summary>Checks the combinations of a row.</summary>
    public void Check(SeedRowSyntax row, SeedRow bound)
    {
        for (var number = 0; number < bound.Entity.UniqueCombinations.Length; number++)
        {
            var fields = bound.Entity.UniqueCombinations[number];
            if (Key(bound, fields) is { } key && !combinations.Add($"{bound.Entity.Name} {number} {key}"))
            {
                var names = new string[fields.Length];
                for (var at = 0; at < names.Length; at++)
                {
                    names[at] = $"`{fields[at]}`";
                }

                scope.Diagnostics.SharedUniqueValue(scope.Locate(row.Entity.Span), string.Join(" and ", names));
            }
        }
    }

    private static string? Key(SeedRow row, IEnumerable<FieldSymbol> fields)
    {
        var key = "";
        foreach (var field in fields)
        {
            SdsValue? value = null;
            foreach (var its in row.Values)
            {
                value = its.Field == field ? its.Value : value;
            }

            if (value is null || Key(value) is not { } part)
            {
                return null;
            }

            key += $"{part.Length}:{part}";
        }

        return key;
    }

    /// <summary>A text that equal values share and others do not; null for a value that is not compared.</summary>
    private static string? Key(SdsValue value) =>
        value switch
        {
            TextValue text => text.Text,
            NumberValue number => (number.Number.Value / 1.0000000000000000000000000000m).ToString(
                System.Globalization.CultureInfo.InvariantCulture
            ),
            BoolValue its => its.Value ? "true" : "false",
            NameValue name => name.Name,
            _ => null,
        };
}
