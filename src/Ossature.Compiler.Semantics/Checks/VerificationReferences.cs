using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Checks;

/// <summary>A VMD file verifies a specification that there is, and calls what the architecture of one declares.</summary>
internal static class VerificationReferences
{
    public static void Check(BoundProject project, DiagnosticBag diagnostics)
    {
        foreach (var file in project.Declarations.Verifications)
        {
            if (project.FindSpec(file.Spec.Name) is null)
            {
                var (help, fix) = Suggest(project, file.Spec);
                diagnostics.UnknownVerificationSpec(file.Spec.Location, file.Spec.Name, help, fix);
            }

            if (
                file.Architecture is { } architecture
                && architecture.Name != file.Spec.Name
                && project.FindSpec(architecture.Name) is null
            )
            {
                var (help, fix) = Suggest(project, architecture);
                diagnostics.UnknownVerificationArchitecture(architecture.Location, architecture.Name, help, fix);
            }
        }
    }

    private static (string Help, CodeFix? Fix) Suggest(BoundProject project, NameReference reference) =>
        NearNames.Suggest(reference.Location, reference.Name, project.Specs.Select(spec => spec.Id));
}
