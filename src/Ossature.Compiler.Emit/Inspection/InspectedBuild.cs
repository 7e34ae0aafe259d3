using Ossature.Compiler.Emit.Build;
using Ossature.Compiler.Emit.Inputs;
using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Emit.Plans;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Emit.Tasks;
using Ossature.Compiler.Emit.Workspaces;
using Ossature.Compiler.Incremental.Cache;
using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Lowering.Peers;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Inspection;

/// <summary>A project as a build would find it.</summary>
/// <param name="Services">What the tasks share.</param>
/// <param name="Journal">The state.</param>
internal sealed record InspectedBuild(BuildServices Services, BuildJournal Journal)
{
    /// <summary>Opens a project for looking: nothing is written.</summary>
    public static InspectedBuild Peek(IFileSystem files, SpecWorkspace workspace, Plan plan)
    {
        var folders = FoldersOf(workspace);
        var store = new UnwrittenStore(new CacheFolder(files, folders.Cache));
        return Of(files, workspace, plan, folders, store, BuildJournal.Peek(files, folders.State));
    }

    /// <summary>Opens a project for changing its outputs, while <see cref="ProjectLock"/> is held.</summary>
    public static InspectedBuild Open(IFileSystem files, SpecWorkspace workspace, Plan plan)
    {
        var folders = FoldersOf(workspace);
        var store = new CacheFolder(files, folders.Cache);
        return Of(files, workspace, plan, folders, store, BuildJournal.Open(files, folders.State));
    }

    /// <summary>The folders of a project.</summary>
    public static BuildFolders FoldersOf(SpecWorkspace workspace) =>
        new(workspace.Root, workspace.OutputFolder, workspace.ContextFolder);

    /// <summary>The tasks as a build would go through them, dependencies first; each is looked at when it is asked for.</summary>
    public IEnumerable<PreviewedTask> Steps() =>
        Preview.StepsOf(
            Services,
            new(Journal.State, PeerState.Read(PeerStateFile.Read(Services.Files, Services.Folders.State))),
            new Setup(Services, Journal).Known.Writes
        );

    private static InspectedBuild Of(
        IFileSystem files,
        SpecWorkspace workspace,
        Plan plan,
        BuildFolders folders,
        IEntryStore store,
        BuildJournal journal
    )
    {
        var onlooker = new Onlooker();
        var reporter = new BuildReporter(onlooker);
        var tasks = new BuildPlan(plan);
        var contents = new FileContents(files, new BlobStore(store), reporter.CacheFault);
        foreach (var published in journal.State.Files.Values)
        {
            contents.LiesAt(published.Digest, $"{folders.Output}/{published.Path}");
        }

        var project = workspace.Compilation.Bound;
        var interfaces = new SpecInterfaces(files, folders.Root);
        var services = new BuildServices
        {
            Files = files,
            Folders = folders,
            Project = project,
            Plan = tasks,
            Scope = BuildScope.Of(tasks, null, new TaskSelection.None(), reporter)!,
            Contents = contents,
            Results = new(store),
            Workspaces = new(files, folders.Work, contents),
            Inputs = new(files, folders.Context, project, tasks, interfaces),
            Interfaces = interfaces,
            Models = onlooker,
            Commands = onlooker,
            Reporter = reporter,
        };
        return new(services, journal);
    }
}
