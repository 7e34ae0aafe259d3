using System.Collections.Immutable;
using System.Text;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Commands;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Emit.Workspaces;
using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Incremental.Reasons;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Tasks;

/// <summary>Brings one task up to date: by its record, from the cache, or by doing the work.</summary>
/// <param name="build">What the tasks share.</param>
/// <param name="records">What is recorded.</param>
/// <param name="begin">Asked before work begins, given the task and the reason; false leaves it for another time.</param>
internal sealed class TaskRunner(BuildServices build, TaskRecords records, Func<PlanTask, string, bool> begin)
{
    /// <summary>Does what is needed. A failure is a result.</summary>
    public async Task<TaskWork> RunAsync(PlanTask task, FileTree seen, CancellationToken cancellation)
    {
        if (Adoption.IsDue(build, records, task))
        {
            return Adoption.Adopt(build, records, task, seen);
        }

        var standing = Standing.Of(build, records, task, seen);
        var job = standing.Job;
        if (standing.Reason is null)
        {
            return new()
            {
                Outcome = TaskOutcome.UpToDate,
                Claim = job.Claim.Digest,
                Changes = standing.Done!.Files,
            };
        }

        if (!begin(task, standing.Reason.Sentence))
        {
            return new()
            {
                Outcome = TaskOutcome.Pending,
                Claim = job.Claim.Digest,
                Reason = standing.Reason.Sentence,
            };
        }

        build.Reporter.On(new TaskStarted(task.Id, standing.Reason.Sentence));
        var work = await RunAsync(standing, cancellation).ConfigureAwait(false);
        return work with { Reason = standing.Reason.Sentence, Usage = job.Usage };
    }

    private async Task<TaskWork> RunAsync(Standing standing, CancellationToken cancellation)
    {
        var job = standing.Job;
        var workspaces = build.Workspaces.Rent();
        var repairs = new RepairLoop(job, workspaces);
        try
        {
            var start = FindStart(standing);
            if (start is { IsVerified: true })
            {
                return Finish(job, TaskOutcome.Cached, start.Value.Changes, start.Value.Output);
            }

            var isFresh = build.Scope.IsFresh(job.Task.Id);
            if (start is null && !isFresh && await TakeSharedAsync(job, repairs, cancellation).ConfigureAwait(false) is { } taken)
            {
                return taken;
            }

            if (isFresh)
            {
                job.Files.PutAllRunsAside();
            }
            else
            {
                job.Files.PutSpentRunsAside();
            }

            var changes = start?.Changes ?? await MakeAsync(standing, workspaces, cancellation).ConfigureAwait(false);
            var (passed, output) = await repairs.RunAsync(changes, cancellation).ConfigureAwait(false);
            return Finish(job, start is null ? TaskOutcome.Built : TaskOutcome.Verified, passed, output);
        }
        catch (TaskFault fault)
        {
            job.Files.WriteFailure(fault.Diagnostic.Message, fault.Output, fault.SpentRuns);
            return Failed(job, fault.Diagnostic) with { Output = fault.Output };
        }
        catch (ModelFaultException fault)
        {
            // Nothing is spent: the next build goes on where this one was left.
            job.Files.WriteFailure(fault.Diagnostic.Message, repairs.LastOutput, []);
            return Failed(job, fault.Diagnostic) with { IsModelFault = true, Output = repairs.LastOutput };
        }
        catch (CommandRefused refused)
        {
            job.Files.WriteFailure(refused.Message, repairs.LastOutput, []);
            return Failed(job, refused.Diagnostic) with { Output = repairs.LastOutput };
        }
        finally
        {
            build.Workspaces.Return(workspaces);
        }
    }

    /// <summary>Work that is already done: what stands, or what an earlier build made from the same inputs.</summary>
    private (FileChanges Changes, bool IsVerified, string Output)? FindStart(Standing standing)
    {
        var job = standing.Job;
        if (build.Scope.IsFresh(job.Task.Id))
        {
            return null;
        }

        var found = build.Results.Find(job.Claim.Digest);
        if (found.Fault is not null)
        {
            build.Reporter.CacheFault(found.Fault);
        }

        if (standing.Reason is VerifyChanged)
        {
            var stands = standing.Done!.Files;
            if (found.Value is not { } known || !stands.Equals(known.Files))
            {
                return (stands, false, "");
            }

            job.TakeUp(known);
            return (stands, known.IsVerifiedBy(job.VerifyKey(stands)), known.VerifyOutput);
        }

        if (found.Value is not { } result || !result.Files.Writes.Values.All(build.Contents.Has))
        {
            return null;
        }

        job.TakeUp(result);
        return (result.Files, result.IsVerifiedBy(job.VerifyKey(result.Files)), result.VerifyOutput);
    }

    /// <summary>What another machine made from the same inputs, when its files pass here; what does not pass is no start for a repair.</summary>
    private async Task<TaskWork?> TakeSharedAsync(TaskJob job, RepairLoop repairs, CancellationToken cancellation)
    {
        if (build.Shared?.Find(job) is not { } result)
        {
            return null;
        }

        if (await repairs.TryAsync(result.Files, cancellation).ConfigureAwait(false) is not { } output)
        {
            build.Reporter.On(
                new BuildNote(job.Task.Id, "What the remote cache holds for it does not pass here and is not used.")
            );
            return null;
        }

        // Where and how it was verified elsewhere counts for nothing.
        job.TakeUp(result with { Verify = job.VerifyKey(result.Files), AlsoVerified = [] });
        build.Results.Publish(job.Result(result.Files, output));
        return Finish(job, TaskOutcome.Cached, result.Files, output);
    }

    private async Task<FileChanges> MakeAsync(Standing standing, WorkspacePair workspaces, CancellationToken cancellation)
    {
        var job = standing.Job;
        if (!job.Task.Source.IsEmpty)
        {
            return Copy(job);
        }

        var derived = job.Inputs.Derived.Select(file =>
            KeyValuePair.Create(file.Path, build.Contents.Put(Encoding.UTF8.GetBytes(file.Text)))
        );
        return job.Task.Kind switch
        {
            TaskKind.Task => await new ModelWork(job, workspaces.Model).ImplementAsync(cancellation).ConfigureAwait(false),
            TaskKind.Interface => await new InterfaceWork(job).ExtractAsync(cancellation).ConfigureAwait(false),
            TaskKind.Derive => new(derived),
            TaskKind.Verify or TaskKind.Gate => Judged(standing, new(derived)),
            var kind => throw new TaskFault(bag =>
                bag.TaskKindNotBuilt(job.Task.Location, job.Task.Id, kind.ToString().ToLowerInvariant())
            ),
        };
    }

    /// <summary>What a judging task starts with: what judges, and what was repaired before.</summary>
    private FileChanges Judged(Standing standing, FileChanges derived)
    {
        var task = standing.Job.Task;
        return task.Outputs.FirstOrDefault(path => !derived.Writes.ContainsKey(path)) is { } missing
            ? throw new TaskFault(bag => bag.FixtureNotMade(task.Location, task.Id, task.Title, missing))
            : new(derived.Writes.AddRange(KeptRepairs(standing).Where(repair => !derived.Writes.ContainsKey(repair.Key))));
    }

    private FileChanges Copy(TaskJob job)
    {
        if (job.Inputs.Copies.Problem is { } problem)
        {
            throw new TaskFault(bag => bag.CopyImpossible(job.Task.Location, job.Task.Id, job.Task.Title, problem));
        }

        return new(
            job.Inputs.Copies.Files.Select(file =>
                KeyValuePair.Create(
                    file.Target,
                    build.Contents.Put(build.Files.ReadAllBytes($"{build.Folders.Context}/{file.Source}"))
                )
            )
        );
    }

    /// <summary>
    /// Repairs that a judging task made earlier, of files that are still as they were when it made them. They were paid for; whether
    /// they still hold, the commands say.
    /// </summary>
    private ImmutableArray<KeyValuePair<string, Digest>> KeptRepairs(Standing standing)
    {
        var job = standing.Job;
        if (
            build.Scope.IsFresh(job.Task.Id)
            || standing.Done is not { } done
            || job.Files.Claim is not { } before
            || before.Digest != done.Claim
        )
        {
            return [];
        }

        var bases = before
            .Inputs.Where(input => input.Name.StartsWith(TaskKeys.FilePrefix, StringComparison.Ordinal))
            .DistinctBy(input => input.Name)
            .ToDictionary(input => input.Name[TaskKeys.FilePrefix.Length..], input => input.Value, StringComparer.Ordinal);
        return
        [
            .. done.Files.Writes.Where(write =>
                job.Seen.Find(write.Key) is { } now
                && bases.GetValueOrDefault(write.Key) == now.Digest.ToString()
                && job.Guard.Refuse(write.Key) is null
                && build.Contents.Has(write.Value)
            ),
        ];
    }

    private TaskWork Finish(TaskJob job, TaskOutcome outcome, FileChanges changes, string output)
    {
        var verify = job.VerifyKey(changes);
        if (outcome != TaskOutcome.Cached)
        {
            var result = job.Result(changes, output);
            build.Results.Publish(result);
            build.Shared?.Publish(job.Task, result);
        }

        job.Files.WriteResult(job.Claim, verify, changes, output);
        return new()
        {
            Outcome = outcome,
            Claim = job.Claim.Digest,
            Changes = changes,
            Record = new(job.Task.Id, job.Claim.Digest, verify.Digest, changes),
        };
    }

    private static TaskWork Failed(TaskJob job, Diagnostic diagnostic) =>
        new()
        {
            Outcome = TaskOutcome.Failed,
            Claim = job.Claim.Digest,
            Failure = diagnostic,
        };
}
