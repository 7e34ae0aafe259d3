using System.Collections.Immutable;
using Ossature.Compiler.Emit.Plans;
using Ossature.Compiler.Emit.Workspaces;
using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Lowering;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Signatures;
using Ossature.Compiler.Semantics.Slices;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Inputs;

/// <summary>Collects what a task is made from.</summary>
/// <param name="files">The disk.</param>
/// <param name="contextFolder">Absolute path of the context folder.</param>
/// <param name="project">The bound project.</param>
/// <param name="plan">The plan, which says who wrote a file.</param>
/// <param name="interfaces">What specifications offer to others.</param>
internal sealed class InputGatherer(
    IFileSystem files,
    string contextFolder,
    BoundProject project,
    BuildPlan plan,
    SpecInterfaces interfaces
)
{
    private readonly ILookup<string, BoundComponent> componentsByPath = project
        .Specs.SelectMany(spec => spec.Components)
        .ToLookup(component => component.Path, StringComparer.OrdinalIgnoreCase);

    /// <summary>The inputs of a task that sees these files.</summary>
    public TaskInputs Gather(PlanTask task, FileTree seen)
    {
        var spec = project.FindSpec(task.Spec);
        var owned = task.Outputs.SelectMany(path => componentsByPath[path]).Distinct().ToArray();
        return new()
        {
            Task = task,
            Spec = Distinct(task.SpecRefs.Select(reference => spec?.Sections.Find(reference))),
            Architecture = Distinct(
                task.ArchRefs.Select(reference => spec?.ArchitectureSections.Find(reference))
                    .Concat(owned.Select(component => component.Spec.ArchitectureSections.Find("Components > " + component.Name)))
            ),
            Interfaces = [.. InterfacesFor(task, owned)],
            Context = [.. task.ContextFiles.Select(path => (path, ReadContext(path)))],
            Inject = [.. task.InjectFiles.Distinct(StringComparer.Ordinal).Select(path => Injected(path, seen.Find(path)))],
            Earlier =
            [
                .. task
                    .Outputs.Except(task.InjectFiles, StringComparer.Ordinal)
                    .Select(path => (path, seen.Find(path)?.Digest))
                    .Where(file => file.Digest is not null)
                    .Select(file => (file.path, file.Digest!.Value)),
            ],
            Derived = DerivedFiles.For(project, task),
            Copies = task.Source.IsEmpty ? CopySet.None : CopyMatcher.Match(files, contextFolder, task),
        };
    }

    private (string, Digest?, bool) Injected(string path, FileVersion? version) =>
        (path, version?.Digest, plan.Find(version?.Task)?.Kind == TaskKind.Derive);

    private IEnumerable<InterfaceText> InterfacesFor(PlanTask task, BoundComponent[] owned) =>
        owned
            .SelectMany(component => component.DependsOn)
            .Select(project.Find)
            .Concat(task.InjectFiles.SelectMany(path => componentsByPath[path]))
            .Except(owned)
            .Select(InterfaceText.Of)
            .Concat(task.CrossSpecInterfaces.Select(project.FindSpec).OfType<BoundSpec>().Select(interfaces.Of));

    private byte[]? ReadContext(string path)
    {
        var folder = new ConfinedFolder(files, contextFolder);
        return folder.Locate(path) is { Length: > 0 } place && files.FileExists(folder.Absolute(place))
            ? files.ReadAllBytes(folder.Absolute(place))
            : null;
    }

    private static ImmutableArray<Slice> Distinct(IEnumerable<Slice?> slices) =>
        [.. slices.OfType<Slice>().DistinctBy(slice => slice.Name)];
}
