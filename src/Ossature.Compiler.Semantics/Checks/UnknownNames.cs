using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Checks;

/// <summary>Names that nobody declares. What they may have been meant to be is looked for in the whole project.</summary>
internal static class UnknownNames
{
    public static void Check(BoundProject project, DiagnosticBag diagnostics)
    {
        foreach (var spec in project.Specs)
        {
            foreach (var reference in spec.Symbol.Depends)
            {
                if (project.FindSpec(reference.Name) is null)
                {
                    var others = project.Specs.Select(other => other.Id).Where(id => id != spec.Id);
                    var (help, fix) = NearNames.Suggest(reference.Location, reference.Name, others);
                    diagnostics.UnknownDependency(reference.Location, spec.Id, reference.Name, help, fix);
                }
            }

            foreach (var component in spec.Components)
            {
                foreach (var reference in component.Unresolved)
                {
                    var (help, fix) = Suggest(project, component, reference);
                    diagnostics.UnknownComponent(reference.Location, component.Name, reference.Name, help, fix);
                }
            }
        }
    }

    /// <summary>Whether a list of names can hold a name: backticks around it are left out, and commas end it.</summary>
    private static bool CanBeListed(string name) => name.AsSpan().IndexOfAny('`', ',') < 0;

    private static (string Help, CodeFix? Fix) Suggest(BoundProject project, BoundComponent user, NameReference reference)
    {
        var elsewhere = project.Specs.FirstOrDefault(spec => spec.FindComponent(reference.Name) is not null)?.Id;
        return elsewhere is null
            ? NearNames.Suggest(
                reference.Location,
                reference.Name,
                user.Spec.Components.Select(component => component.Name).Where(name => name != user.Name && CanBeListed(name))
            )
            : ($"it is a component of `{elsewhere}`; write `{elsewhere}` under `depends` in `{user.Spec.File}` to use it", null);
    }
}
