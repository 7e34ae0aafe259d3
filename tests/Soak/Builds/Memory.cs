using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Soak.Worlds;

namespace Ossature.Compiler.Soak.Builds;

/// <summary>Knows what has been made and verified, and finds what is done once more although nothing asks for it.</summary>
public sealed class Memory
{
    private readonly HashSet<string> answered = new(StringComparer.Ordinal);
    private readonly HashSet<string> passed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> transcripts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> recorded = new(StringComparer.Ordinal);

    /// <summary>Forgets what only the cache knew. The transcripts of the last work of each task are still there.</summary>
    public void CacheIsGone()
    {
        answered.Clear();
        passed.Clear();
    }

    /// <summary>
    /// What a build did in vain: it asked a model for what was answered, or ran commands that had passed over the same files. Takes in what
    /// the build did.
    /// </summary>
    public IEnumerable<string> InVain(World world, SoakProject project, BuildReport report)
    {
        var asked = project.Events.Of<ModelCalled>().ToLookup(call => call.Task);
        var verified = project
            .Events.Of<ProcessStarted>()
            .Where(process => process.Purpose == "verify")
            .Select(process => process.Task);
        var judged = verified.ToHashSet(StringComparer.Ordinal);
        var found = new List<string>();
        foreach (var task in report.Tasks)
        {
            var planned = world.Find(task.Title);
            var folder = SoakProject.FolderOf(world, planned);
            if (task.Outcome is TaskOutcome.Failed or TaskOutcome.Pending)
            {
                recorded.Remove(folder);
                if (asked.Contains(task.Id))
                {
                    transcripts.Remove(folder);
                }

                continue;
            }

            if (planned.IsAuthors)
            {
                recorded.Remove(folder);
                continue;
            }

            var claim = project.Read($".ossature/tasks/{folder}/claim.key") ?? "";
            var both = claim + project.Read($".ossature/tasks/{folder}/verify.key");
            var isLost = task.Reason.EndsWith("is missing.", StringComparison.Ordinal);
            var hasPassed = passed.Contains(both) || (recorded.GetValueOrDefault(folder) == both && !isLost);
            var isForced = task.Reason == "It was asked for.";
            if (
                !isForced
                && asked.Contains(task.Id)
                && (answered.Contains(claim) || transcripts.GetValueOrDefault(folder) == claim)
            )
            {
                if (asked[task.Id].Any(call => call.Run == "implement") || hasPassed)
                {
                    found.Add($"A model was asked for {task.Id} {task.Title}, which was answered ({task.Reason})");
                }
            }

            if (!isForced && judged.Contains(task.Id) && hasPassed)
            {
                found.Add($"Commands ran for {task.Id} {task.Title} that had passed over the same files ({task.Reason})");
            }

            recorded[folder] = both;
            if (task.Outcome == TaskOutcome.UpToDate)
            {
                // The state says so; the cache need not know it.
                continue;
            }

            if (isForced)
            {
                // Work that is done anew replaces what was stored, with all that it had passed.
                passed.RemoveWhere(known => known.StartsWith(claim, StringComparison.Ordinal));
            }

            answered.Add(claim);
            passed.Add(both);
            if (task.Outcome == TaskOutcome.Built)
            {
                transcripts[folder] = claim;
            }
        }

        return found;
    }
}
