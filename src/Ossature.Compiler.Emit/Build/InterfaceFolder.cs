using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Emit.Tasks;
using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Build;

/// <summary>The folder of interface files, where people and other tools look for them. What one of those wrote there is saved before it is replaced.</summary>
internal sealed class InterfaceFolder(BuildServices build, BuildJournal journal)
{
    /// <summary>What an earlier build put there; the journal changes while tasks are settled.</summary>
    private readonly HashSet<(string Path, Digest Content)> known = journal
        .State.Done.SelectMany(done => done.Files.Writes)
        .Select(write => (write.Key, write.Value))
        .ToHashSet();

    /// <summary>Puts the file of a settled task in place.</summary>
    public void Publish(PlanTask task, FileChanges changes)
    {
        foreach (var (path, content) in changes.Writes)
        {
            var place = $"{build.Folders.Root}/{path}";
            var there = build.Files.FileExists(place) ? build.Files.ReadAllBytes(place) : null;
            var digest = there is null ? (Digest?)null : Digest.Of(there);
            if (digest == content)
            {
                continue;
            }

            if (there is not null && !known.Contains((path, digest!.Value)))
            {
                var saved = $"{digest!.Value.Short}/{path[(path.LastIndexOf('/') + 1)..]}";
                build.Files.WriteAllBytes($"{build.Folders.Edits}/{saved}", there);
                build.Reporter.On(
                    new BuildNote(task.Id, $"`{path}` said something else, which is kept as `.ossature/edits/{saved}`.")
                );
            }

            build.Files.WriteAllBytes(place, build.Contents.Read(content));
        }
    }
}
