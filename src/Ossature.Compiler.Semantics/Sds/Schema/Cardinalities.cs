using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Schema;

/// <summary>Cardinalities as they are written.</summary>
internal static class Cardinalities
{
    public static string Of(EdgeCardinality cardinality) =>
        cardinality switch
        {
            EdgeCardinality.OneToOne => "1:1",
            EdgeCardinality.OneToMany => "1:many",
            _ => "many:many",
        };

    /// <summary>The cardinality that a text means; null where it means none.</summary>
    public static EdgeCardinality? Find(string text) =>
        text switch
        {
            "1:1" => EdgeCardinality.OneToOne,
            "1:many" => EdgeCardinality.OneToMany,
            "many:many" => EdgeCardinality.ManyToMany,
            _ => null,
        };
}
