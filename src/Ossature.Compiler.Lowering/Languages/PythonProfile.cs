using System.Collections.Immutable;
using Ossature.Compiler.Lowering.Derived;
using Ossature.Compiler.Semantics.Binding;

namespace Ossature.Compiler.Lowering.Languages;

/// <summary>Python: every module compiles by itself.</summary>
internal sealed class PythonProfile : LanguageProfile
{
    public override ImmutableArray<string> VerifyComponent(BoundProject project, BoundComponent component) => [Verify(component)];

    public override ImmutableArray<string> VerifyProgram(BoundProject project) => [.. Components(project).Select(Verify)];

    private static string Verify(BoundComponent component) =>
        component.Path.EndsWith(".py", StringComparison.OrdinalIgnoreCase)
            ? "python3 -m py_compile " + Shell.QuotePath(component.Path)
            : GenericProfile.IsThere(component);
}
