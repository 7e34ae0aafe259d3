using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Incremental.Keys;
using Ossature.Compiler.Incremental.Reasons;
using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Lowering.Plans;

namespace Ossature.Compiler.Emit.Tasks;

/// <summary>How a task stands to what is recorded of it.</summary>
/// <param name="Job">The task with its present inputs.</param>
/// <param name="Reason">Why it does not stand; null when it does.</param>
/// <param name="Done">What is recorded; null when it is not done.</param>
internal sealed record Standing(TaskJob Job, Reason? Reason, TaskDone? Done)
{
    /// <summary>Compares a task that sees these files with the record.</summary>
    public static Standing Of(BuildServices build, TaskRecords records, PlanTask task, FileTree seen)
    {
        var inputs = build.Inputs.Gather(task, seen);
        var job = new TaskJob(build, inputs, seen, TaskKeys.Claim(build.Project.Options, inputs, seen));
        var done = records.FindDone(task.Id);
        Reason? reason =
            build.Scope.IsFresh(task.Id) ? new Forced()
            : done is null
                ? records.HasFailed(task.Id) ? new FailedBefore()
                    : new NeverBuilt()
            : done.Claim != job.Claim.Digest ? new ClaimChanged(Changes(job.Files.Claim, done.Claim, job.Claim))
            : done.Files.Writes.FirstOrDefault(write => !build.Contents.Has(write.Value)) is { Key: { } lost }
                ? new OutputMissing(lost)
            : job.VerifyKey(done.Files) is var verify && verify.Digest != done.Verify
                ? new VerifyChanged(Changes(job.Files.Verify, done.Verify, verify))
            : null;
        return new(job, reason, done);
    }

    private static System.Collections.Immutable.ImmutableArray<KeyChange> Changes(Key? text, Text.Digest recorded, Key now) =>
        KeyDiff.Compare(text?.Digest == recorded ? text : null, now);
}
