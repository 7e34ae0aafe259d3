using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Diagnostics.Fixing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler;

/// <summary>Applies the fixes of a project's diagnostics to its files.</summary>
public static class ProjectFixes
{
    /// <summary>
    /// Writes each file of the project that one of the diagnostics has a fix for, once; open the workspace again to see what remains. Bytes
    /// outside of the edits stay, also those that are no UTF-8. Only specification files, the configuration and the plan are touched.
    /// </summary>
    /// <param name="workspace">The project.</param>
    /// <param name="diagnostics">Those to fix, in the order in which they count; of others than this project's nothing is taken.</param>
    /// <returns>The files that were written, sorted by path; none when there was nothing to fix.</returns>
    /// <exception cref="IOException">A file cannot be written; those before it are.</exception>
    public static ImmutableArray<FixedFile> Write(SpecWorkspace workspace, IEnumerable<Diagnostic> diagnostics)
    {
        var own = new HashSet<SourceText>(workspace.Compilation.Sources, ReferenceEqualityComparer.Instance);
        if (workspace.Compilation.PlanSource is { } plan)
        {
            own.Add(plan);
        }

        var changed = Fixes.Apply(
            diagnostics.Where(diagnostic => diagnostic.Location.Source is { } source && own.Contains(source))
        );
        foreach (var file in changed)
        {
            workspace.Files.WriteAllBytes(ProjectPaths.Combine(workspace.Root, file.Before.Path), file.After.ToBytes());
        }

        return changed;
    }
}
