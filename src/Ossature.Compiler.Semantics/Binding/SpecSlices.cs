using Ossature.Compiler.Semantics.Slices;

namespace Ossature.Compiler.Semantics.Binding;

/// <summary>Finds what the references of a task mean.</summary>
public static class SpecSlices
{
    /// <summary>The part of a specification that a reference means, or null; see <see cref="SliceTable.Find"/>.</summary>
    public static Slice? Find(BoundSpec spec, string reference) => spec.Sections.Find(reference);

    /// <summary>The part of a specification's architecture that a reference means, as <c>Components > Ledger</c>, or null.</summary>
    public static Slice? FindArchitecture(BoundSpec spec, string reference) => spec.ArchitectureSections.Find(reference);
}
