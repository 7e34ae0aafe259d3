using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Semantics.Sds.Symbols;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>What a name that is none of a type was likely meant to be.</summary>
internal sealed class UnknownTypes(SpecScope scope, TypePlace place)
{
    public (string Help, CodeFix? Fix) Suggest(QualifiedReference name)
    {
        if (OtherLanguages(name.Name) is { } type)
        {
            return ($"write `{type}`", CodeFix.Rename(name.Location, name.ToString(), type));
        }

        if (!place.AcceptsRows && new EntityNames(scope).Find(name) is { } entity)
        {
            var fix = CodeFix.Replace("put `-> ` in front", new(name.Location.Span.Start, 0), "-> ");
            return ($"write `-> {name}`, which refers to {entity.Name} rows", fix);
        }

        List<string> candidates = [.. BuiltIns.Names];
        if (place.AcceptsRows)
        {
            foreach (var its in scope.Visible.Entities)
            {
                candidates.Add(its.Name);
            }
        }

        return NearNames.Suggest(name.Location, name.ToString(), candidates);
    }

    /// <summary>The type that has another name in other languages.</summary>
    private static string? OtherLanguages(string name) =>
        name.ToUpperInvariant() switch
        {
            "TEXT" or "STR" or "VARCHAR" or "CHAR" => "string",
            "INTEGER" or "LONG" or "BIGINT" or "INT64" or "INT32" => "int",
            "NUMBER" or "FLOAT" or "DOUBLE" or "NUMERIC" or "MONEY" => "decimal",
            "BOOLEAN" => "bool",
            "DATETIME" or "DATE" or "TIME" or "INSTANT" => "timestamp",
            "ID" or "GUID" => "uuid",
            "OBJECT" or "JSON" or "ANY" => "{}",
            _ => null,
        };
}
