using System.Text.RegularExpressions;
using Ossature.Compiler.Emit.Build;
using Ossature.Compiler.Emit.History;
using Ossature.Compiler.Emit.Tasks;
using Ossature.Compiler.Incremental.Reasons;

namespace Ossature.Compiler.Emit.Inspection;

/// <summary>Follows a task back to the edit that it runs or ran for: by what a build would do now, then by the logs of builds.</summary>
/// <param name="steps">The task and those before it, by id.</param>
/// <param name="builds">The builds that are on record, in order.</param>
internal sealed partial class CauseChain(IReadOnlyDictionary<string, PreviewedTask> steps, IReadOnlyList<RecordedBuild> builds)
{
    /// <summary>The steps, the first cause first.</summary>
    public IEnumerable<Cause> Of(string task) => Back(task).Reverse();

    private IEnumerable<Cause> Back(string task)
    {
        var at = steps[task];
        while (at.Reason is MayFollow follow)
        {
            yield return new(at.Task.Id, follow.Sentence, null);
            at = steps[follow.Task];
        }

        var latest = builds.Count - 1;
        if (at.Reason is { } reason)
        {
            yield return new(at.Task.Id, reason.Sentence, null);
            if (!Preview.IsAboutFiles(reason, new HashSet<string>()) || WriterBefore(at, reason.Sentence) is not { } writer)
            {
                yield break;
            }

            at = writer;
        }

        while (FindRun(at.Task.Id, ref latest) is { } run)
        {
            yield return new(at.Task.Id, run.Reason, builds[latest].Number);
            if (WriterBefore(at, run.Reason) is not { } writer)
            {
                yield break;
            }

            at = writer;
        }
    }

    /// <summary>The last run of a task in a build up to the given one.</summary>
    private RecordedTask? FindRun(string task, ref int latest)
    {
        for (; latest >= 0; latest--)
        {
            if (builds[latest].Tasks.GetValueOrDefault(task) is { Began: not null } run)
            {
                return run;
            }
        }

        return null;
    }

    /// <summary>The task whose file a reason names, when it names nothing but files.</summary>
    private PreviewedTask? WriterBefore(PreviewedTask at, string reason)
    {
        var named = ChangedInput().Matches(reason).Select(change => change.Groups["name"].Value).ToArray();
        return
            named.Length > 0
            && named.All(name => name.StartsWith(TaskKeys.FilePrefix, StringComparison.Ordinal))
            && at.Seen.Find(named[0][TaskKeys.FilePrefix.Length..])?.Task is { } writer
            ? steps.GetValueOrDefault(writer)
            : null;
    }

    [GeneratedRegex("(?:added|removed|changed) `(?<name>[^`]+)`")]
    private static partial Regex ChangedInput();
}
