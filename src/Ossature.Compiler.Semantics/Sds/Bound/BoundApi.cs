using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Bound;

/// <summary>An api with its body.</summary>
/// <param name="Symbol">The api.</param>
/// <param name="Body">Its clauses.</param>
/// <param name="Effect">What it does where no step says so; null where steps do, and where it does nothing.</param>
/// <param name="ImpliesNotFound">Whether it answers 404 without a clause that says so.</param>
public sealed record BoundApi(ApiSymbol Symbol, BoundBody Body, DefaultEffect? Effect, bool ImpliesNotFound);

/// <summary>What an api without steps does (section 4.13).</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Entity">The entity of the row.</param>
public sealed record DefaultEffect(DefaultEffectKind Kind, EntitySymbol Entity);

/// <summary>What an api without steps does.</summary>
public enum DefaultEffectKind
{
    /// <summary><c>POST</c>: one row is made of <c>in</c>.</summary>
    Create,

    /// <summary><c>PATCH</c>: the given fields change.</summary>
    Change,

    /// <summary><c>PUT</c>: all writable fields change.</summary>
    Replace,

    /// <summary><c>DELETE</c>: the row is deleted.</summary>
    Delete,
}
