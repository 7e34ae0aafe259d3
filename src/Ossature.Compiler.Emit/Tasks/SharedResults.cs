using System.Collections.Concurrent;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Emit.Workspaces;
using Ossature.Compiler.Incremental.Cache;
using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Tasks;

/// <summary>
/// Results that other machines share. Nothing that comes from there is trusted: it is used when it answers the very claim, writes what the
/// task may write, holds whatever judges exactly as it is made here, and, which is up to the caller, when the commands pass.
/// </summary>
/// <param name="store">Where they lie.</param>
/// <param name="isWritable">Whether results of this build are added.</param>
/// <param name="contents">The contents of files, from there too.</param>
/// <param name="reporter">Told of what fails.</param>
internal sealed class SharedResults(IEntryStore store, bool isWritable, FileContents contents, BuildReporter reporter)
{
    private readonly ActionCache results = new(store);
    private readonly ConcurrentDictionary<Digest, bool> sent = [];

    /// <summary>What others made of the same claim; null when there is nothing, or nothing that may be used.</summary>
    public ActionResult? Find(TaskJob job)
    {
        if (!IsWorthSharing(job.Task))
        {
            return null;
        }

        var found = results.Find(job.Claim.Digest);
        if (found.Fault is { } fault)
        {
            reporter.RemoteFault(fault);
        }

        if (found.Value is not { } result || result.Claim.Text != job.Claim.Text)
        {
            return null;
        }

        if (!IsAllowed(job, result.Files))
        {
            reporter.RemoteFault($"the stored result `{job.Claim.Digest.Short}` holds other files than its task may write");
            return null;
        }

        return result.Files.Writes.Values.All(contents.Has) ? result : null;
    }

    /// <summary>Adds a result with its contents, the contents first. A store that refuses is said.</summary>
    public void Publish(PlanTask task, ActionResult result)
    {
        if (!isWritable || !IsWorthSharing(task))
        {
            return;
        }

        try
        {
            foreach (var digest in result.Files.Writes.Values.Where(digest => sent.TryAdd(digest, true)))
            {
                store.Write(EntryTable.Contents, digest, contents.Read(digest));
            }

            results.Publish(result);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            reporter.RemoteFault(refused.Message);
        }
    }

    /// <summary>Whether models may have worked on a task. All else is made faster than it is asked for.</summary>
    private static bool IsWorthSharing(PlanTask task) =>
        task.Source.IsEmpty && task.Kind is TaskKind.Task or TaskKind.Verify or TaskKind.Gate;

    private static bool IsAllowed(TaskJob job, FileChanges changes)
    {
        var derived = job.Inputs.Derived.ToDictionary(file => file.Path, file => Digest.Of(file.Text), StringComparer.Ordinal);
        return derived.All(file => changes.Writes.TryGetValue(file.Key, out var there) && there == file.Value)
            && changes.Writes.Keys.All(path => derived.ContainsKey(path) || MayWrite(job, path))
            && changes.Deletes.All(path => MayWrite(job, path))
            && job.Task.Outputs.All(path => changes.Writes.ContainsKey(path) || job.Seen.Find(path) is not null);
    }

    private static bool MayWrite(TaskJob job, string path) =>
        job.Guard.Refuse(path) is null
        && RelativePath.Normalize(path) == path
        && !path.AsSpan().ContainsAny('\\', ':', '\0')
        && !path.Split('/').Contains(".git", StringComparer.OrdinalIgnoreCase);
}
