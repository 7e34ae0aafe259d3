namespace Ossature.Compiler.Semantics.Binding;

/// <summary>
/// A component by its names. What is bound refers to other specifications by name and never by object, so that it stays good when those
/// are bound anew.
/// </summary>
/// <param name="SpecId">The specification whose architecture declares it.</param>
/// <param name="Name">Its name, as declared.</param>
public sealed record ComponentReference(string SpecId, string Name)
{
    /// <inheritdoc/>
    public override string ToString() => $"{SpecId} > {Name}";
}
