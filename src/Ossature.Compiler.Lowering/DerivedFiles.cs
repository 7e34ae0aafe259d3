using System.Collections.Immutable;
using Ossature.Compiler.Lowering.Derived;
using Ossature.Compiler.Lowering.Languages;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Semantics.Binding;

namespace Ossature.Compiler.Lowering;

/// <summary>What the compiler writes for a task instead of a model: a pure function of the project and the task's kind and role.</summary>
public static class DerivedFiles
{
    /// <summary>The files of a task, sorted by path; none for a task that derives nothing.</summary>
    public static ImmutableArray<DerivedFile> For(BoundProject project, PlanTask task)
    {
        var profile = LanguageProfile.For(project.Options.Output.Language);
        return (task.Kind, task.Role) switch
        {
            (TaskKind.Derive, TaskRoles.Scaffold) => profile.Scaffold(project),
            (TaskKind.Verify, TaskRoles.Examples) => Examples(project, profile, task),
            _ => [],
        };
    }

    /// <summary>The script lies where the plan says: the author may have moved it, together with the command that runs it.</summary>
    private static ImmutableArray<DerivedFile> Examples(BoundProject project, LanguageProfile profile, PlanTask task) =>
        project.FindSpec(task.Spec) is { } spec && profile.FindProgram(project) is { } program && task.Outputs is [var path]
            ? [new(path, ExamplesScript.For(spec, program))]
            : [];
}
