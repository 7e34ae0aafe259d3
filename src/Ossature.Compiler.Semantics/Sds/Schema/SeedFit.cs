using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Entities;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Schema;

/// <summary>Whether the values of a seed are values of their fields.</summary>
internal static class SeedFit
{
    /// <summary>Whether a value fits; what does not is reported.</summary>
    public static bool Check(SpecScope scope, LiteralSyntax literal, SdsValue value, FieldSymbol field)
    {
        if (value.Fits(field.Type) || IsRole(value, field))
        {
            return true;
        }

        var place = scope.Locate(literal.Span);
        var (help, fix) = (field.Type, value) switch
        {
            (EnumType its, NameValue name) => NearNames.Suggest(place, name.Name, its.Members),
            _ => ("write a value of that type", null),
        };
        var type = ColumnType.Of(field) is { Kind: not (ColumnKind.List or ColumnKind.Object) } column
            ? column.ToString()
            : field.Type.ToString();
        scope.Diagnostics.UnfitSeedValue(place, field.ToString(), type, help, fix);
        return false;
    }

    /// <summary>The role of a principal is written as a name, as in <c>auth</c>.</summary>
    private static bool IsRole(SdsValue value, FieldSymbol field) =>
        value is NameValue && field is { Name: "role", Entity: var entity } && entity == BuiltIn.User;
}
