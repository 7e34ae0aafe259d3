using System.Collections;

namespace Ossature.Compiler.Diagnostics;

/// <summary>
/// Collects diagnostics. There is one method per page under <c>docs/diagnostics</c>, named after it and generated from it, so a
/// diagnostic without a declaration, or with the wrong words, does not compile. Not safe for several threads at once.
/// </summary>
public sealed partial class DiagnosticBag : IReadOnlyCollection<Diagnostic>
{
    private readonly List<Diagnostic> diagnostics = [];

    /// <inheritdoc/>
    public int Count => diagnostics.Count;

    /// <summary>Whether any of them is an error.</summary>
    public bool HasErrors => diagnostics.Exists(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Takes over what another stage found.</summary>
    public void AddRange(IEnumerable<Diagnostic> others) => diagnostics.AddRange(others);

    /// <inheritdoc/>
    public IEnumerator<Diagnostic> GetEnumerator() => diagnostics.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Add(
        DiagnosticDescriptor descriptor,
        Location location,
        CodeFix? fix,
        params (string Name, string Value)[] arguments
    ) => diagnostics.Add(new(descriptor, location, fix, arguments));
}
