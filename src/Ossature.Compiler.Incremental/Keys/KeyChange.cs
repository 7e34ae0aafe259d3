namespace Ossature.Compiler.Incremental.Keys;

/// <summary>An input that differs between two keys.</summary>
/// <param name="Name">The input's name.</param>
/// <param name="Before">Its former value; null when it is new.</param>
/// <param name="After">Its present value; null when it is gone.</param>
public readonly record struct KeyChange(string Name, string? Before, string? After)
{
    /// <summary>For people, as <c>changed `spec Requirements > Add an expense`</c>.</summary>
    public override string ToString() => $"{(Before is null ? "added" : After is null ? "removed" : "changed")} `{Name}`";
}
