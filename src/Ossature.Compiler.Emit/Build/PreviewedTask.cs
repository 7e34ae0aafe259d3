using Ossature.Compiler.Emit.Tasks;
using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Incremental.Reasons;
using Ossature.Compiler.Lowering.Plans;

namespace Ossature.Compiler.Emit.Build;

/// <summary>What a build would do about a task.</summary>
/// <param name="Task">The task.</param>
/// <param name="Seen">The files that it sees as far as they are known.</param>
/// <param name="Standing">How it stands to its record; null when its files on disk are taken as they are.</param>
/// <param name="Reason">Why it would run, or might have to; null when it would not.</param>
internal sealed record PreviewedTask(PlanTask Task, FileTree Seen, Standing? Standing, Reason? Reason);
