using System.Collections.Immutable;
using Ossature.Compiler.Lowering.Derived;
using Ossature.Compiler.Semantics.Binding;

namespace Ossature.Compiler.Lowering.Languages;

/// <summary>A language of which nothing is known: all that can be said is that the files are there.</summary>
internal sealed class GenericProfile : LanguageProfile
{
    public override ImmutableArray<string> VerifyComponent(BoundProject project, BoundComponent component) =>
        [IsThere(component)];

    public override ImmutableArray<string> VerifyProgram(BoundProject project) => [.. Components(project).Select(IsThere)];

    internal static string IsThere(BoundComponent component) => "test -s " + Shell.QuotePath(component.Path);
}
