using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Semantics.Binding;

namespace Ossature.Compiler.Lowering;

/// <summary>Checks that what the tasks of a plan refer to is there. A plan is the author's to edit, and specifications change under it.</summary>
public static class PlanReferences
{
    /// <summary>Reports every name in the plan that means nothing in the project, with the name it may have been meant to be.</summary>
    public static void Check(BoundProject project, Plan plan, DiagnosticBag diagnostics)
    {
        var ids = project.Specs.Select(spec => spec.Id).ToArray();
        foreach (var task in plan.Tasks)
        {
            if (project.FindSpec(task.Spec) is not { } spec)
            {
                var at = task.PlaceOf(task.Spec);
                var (known, rename) = NearNames.Suggest(at, task.Spec, ids);
                diagnostics.UnknownTaskSpec(at, task.Id, task.Spec, known, rename);
                continue;
            }

            foreach (var reference in task.SpecRefs.Where(reference => spec.Sections.Find(reference) is null))
            {
                var place = task.PlaceOf(reference);
                var (help, fix) = NearNames.Suggest(place, reference, spec.Sections.Likely(reference));
                diagnostics.UnknownSpecReference(place, task.Id, reference, spec.Id, help, fix);
            }

            foreach (var reference in task.ArchRefs.Where(reference => spec.ArchitectureSections.Find(reference) is null))
            {
                var place = task.PlaceOf(reference);
                var (help, fix) = NearNames.Suggest(place, reference, spec.ArchitectureSections.Likely(reference));
                diagnostics.UnknownArchitectureReference(place, task.Id, reference, spec.Id, help, fix);
            }

            foreach (var name in task.CrossSpecInterfaces.Where(name => project.FindSpec(name) is null))
            {
                var place = task.PlaceOf(name);
                var (help, fix) = NearNames.Suggest(place, name, ids);
                diagnostics.UnknownInterface(place, task.Id, name, help, fix);
            }

            if (task.Kind == TaskKind.Derive && DerivedFiles.For(project, task).IsEmpty)
            {
                diagnostics.NothingDerived(task.Location, task.Id, task.Role);
            }
        }
    }
}
