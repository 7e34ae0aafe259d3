using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Bound;

/// <summary>A name that only a body knows.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">Where its value comes from.</param>
/// <param name="Type">Its type; of a name whose value is the id of a visible entity's row (section 4.4, R1), that row.</param>
public sealed record LocalSymbol(string Name, LocalKind Kind, SdsType Type);

/// <summary>Where the value of a local comes from.</summary>
public enum LocalKind
{
    /// <summary>The body of the request.</summary>
    Input,

    /// <summary>The caller of the action.</summary>
    Parameter,

    /// <summary>The event.</summary>
    Payload,
}
