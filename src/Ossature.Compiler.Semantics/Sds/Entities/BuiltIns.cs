using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>The types that have a name of their own.</summary>
internal static class BuiltIns
{
    public static readonly string[] Names = ["uuid", "string", "int", "decimal", "bool", "timestamp"];

    public static SdsType? Find(string name) =>
        name switch
        {
            "uuid" => SdsType.Uuid,
            "string" => SdsType.Text,
            "int" => SdsType.Int,
            "decimal" => SdsType.Decimal,
            "bool" => SdsType.Bool,
            "timestamp" => SdsType.Timestamp,
            _ => null,
        };
}
