using Ossature.Compiler.Emit.Agents;
using Ossature.Compiler.Emit.Commands;
using Ossature.Compiler.Emit.Inputs;
using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Emit.Plans;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Emit.Workspaces;
using Ossature.Compiler.Incremental.Cache;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Tasks;

/// <summary>What all tasks of one build share.</summary>
internal sealed record BuildServices
{
    public required IFileSystem Files { get; init; }

    public required BuildFolders Folders { get; init; }

    public required BoundProject Project { get; init; }

    public required BuildPlan Plan { get; init; }

    public required BuildScope Scope { get; init; }

    public required FileContents Contents { get; init; }

    public required ActionCache Results { get; init; }

    /// <summary>Results of other machines; null when none are shared.</summary>
    public SharedResults? Shared { get; init; }

    public required WorkspacePool Workspaces { get; init; }

    public required InputGatherer Inputs { get; init; }

    /// <summary>What specifications offer to others.</summary>
    public required SpecInterfaces Interfaces { get; init; }

    public required IModelSource Models { get; init; }

    public required ICommandRunner Commands { get; init; }

    public required BuildReporter Reporter { get; init; }

    /// <summary>The folder of a task.</summary>
    public TaskFiles FilesOf(PlanTask task) => new(Files, $"{Folders.Tasks}/{Plan.FolderOf(task)}");
}
