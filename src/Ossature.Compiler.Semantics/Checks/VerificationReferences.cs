using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Semantics.Symbols.Verification;

namespace Ossature.Compiler.Semantics.Checks;

/// <summary>A VMD file verifies a specification that there is, and calls what the architecture of one declares.</summary>
public static class VerificationReferences
{
    /// <summary>Reports a file whose specifications are not among the known ones.</summary>
    public static void Check(VerificationSymbol file, IReadOnlyCollection<string> knownIds, DiagnosticBag diagnostics)
    {
        if (IsUnknown(file.Spec))
        {
            var (help, fix) = NearNames.Suggest(file.Spec.Location, file.Spec.Name, knownIds);
            diagnostics.UnknownVerificationSpec(file.Spec.Location, file.Spec.Name, help, fix);
        }

        if (file.Architecture is { } architecture && architecture.Name != file.Spec.Name && IsUnknown(architecture))
        {
            var (help, fix) = NearNames.Suggest(architecture.Location, architecture.Name, knownIds);
            diagnostics.UnknownVerificationArchitecture(architecture.Location, architecture.Name, help, fix);
        }

        bool IsUnknown(NameReference reference) => !knownIds.Contains(reference.Name);
    }
}
