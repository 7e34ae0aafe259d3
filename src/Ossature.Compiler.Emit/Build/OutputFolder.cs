using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Emit.Plans;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Emit.Tasks;
using Ossature.Compiler.Emit.Workspaces;
using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Build;

/// <summary>
/// The folder of finished files: the materialised last version of everything. What somebody else wrote there is never lost: before it
/// is replaced it is saved and named.
/// </summary>
internal sealed class OutputFolder
{
    private readonly IFileSystem files;
    private readonly BuildFolders folders;
    private readonly BuildJournal journal;
    private readonly FileContents contents;
    private readonly BuildReporter reporter;
    private readonly BuildPlan plan;
    private readonly HashSet<(string Path, Digest Content)> known = [];
    private readonly HashSet<(string Path, Digest Content)> saved = [];
    private readonly Dictionary<string, (Digest Content, string Task)> last = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> lastDeclared = new(StringComparer.Ordinal);

    /// <param name="build">What the tasks share.</param>
    /// <param name="journal">Records what is put there.</param>
    public OutputFolder(BuildServices build, BuildJournal journal)
    {
        (files, folders, contents, reporter, plan) = (build.Files, build.Folders, build.Contents, build.Reporter, build.Plan);
        this.journal = journal;
        foreach (var published in journal.State.Files.Values.Where(file => file.Task.Length > 0))
        {
            known.Add((published.Path, published.Digest));
        }

        foreach (var task in plan.Ordered.Where(task => !BuildPlan.IsAuthors(task)))
        {
            foreach (var path in task.Outputs)
            {
                lastDeclared[path] = plan.Graph.RankOf(task.Id);
            }
        }

        // A build that was killed may have put a version there without having noted it.
        foreach (var (path, content) in journal.State.Done.SelectMany(done => done.Files.Writes))
        {
            known.Add((path, content));
        }
    }

    /// <summary>
    /// Looks at every file that was put there: those edited by hand are saved and named at once, whatever the build comes to.
    /// </summary>
    public void Inspect()
    {
        var authors = plan.Ordered.Where(BuildPlan.IsAuthors).SelectMany(task => task.Outputs).ToHashSet(StringComparer.Ordinal);
        foreach (var (published, bytes, digest) in Locate())
        {
            if (published.Task.Length > 0 && !authors.Contains(published.Path) && known.Add((published.Path, digest)))
            {
                Save(published.Path, digest, bytes, published.Task);
            }
        }
    }

    /// <summary>Looks only for what contents lie here. Nothing is written.</summary>
    public void Look() => Locate();

    /// <summary>Says that a file was there before any task ran, by the author's own doing.</summary>
    public void IsVersionZero(IEnumerable<KeyValuePair<string, Digest>> versionZero)
    {
        foreach (var (path, content) in versionZero)
        {
            known.Add((path, content));
        }
    }

    /// <summary>Notes the author's files, so that an edit of theirs is noticed.</summary>
    public void Adopt(FileChanges there)
    {
        foreach (var (path, content) in there.Writes)
        {
            last[path] = (content, "");
            Note(path, content, "");
        }
    }

    /// <summary>Puts a settled task's files in place. Tasks come in the graph's order, so the last version of a file comes last.</summary>
    public void Publish(string task, FileChanges changes)
    {
        foreach (var (path, content) in changes.Writes)
        {
            last[path] = (content, task);
            if (!IsWrittenAgainAfter(task, path))
            {
                Put(path, content, task);
            }
        }

        foreach (var path in changes.Deletes)
        {
            last.Remove(path);
            if (!IsWrittenAgainAfter(task, path))
            {
                Remove(path);
            }
        }
    }

    /// <summary>
    /// Puts in place what waited for a later task that has not come to it, and takes out what no task writes any more. Files of tasks that
    /// are not settled stay as they are.
    /// </summary>
    public void Finish(Func<string, bool> isSettled)
    {
        foreach (var (path, version) in last.Where(version => version.Value.Task.Length > 0).ToArray())
        {
            var noted = journal.State.Files.GetValueOrDefault(path);
            if (noted is null || (noted.Task != version.Task && IsOver(noted)))
            {
                Put(path, version.Content, version.Task);
            }
        }

        foreach (
            var published in journal.State.Files.Values.Where(file => !last.ContainsKey(file.Path) && IsOver(file)).ToArray()
        )
        {
            if (published.Task.Length == 0)
            {
                journal.Append(new Withdrawn(published.Path));
            }
            else
            {
                Remove(published.Path);
            }
        }

        bool IsOver(Published file) => file.Task.Length == 0 || plan.Find(file.Task) is null || isSettled(file.Task);
    }

    /// <summary>Puts the published version of a file back. What lies in its place is saved and named.</summary>
    public void Restore(Published published) => Put(published.Path, published.Digest, published.Task);

    /// <summary>
    /// Makes what lies in the place of a file the version of the task that wrote it. It is saved as well, so that a build which replaces it
    /// knows whose it was.
    /// </summary>
    public void Keep(Published published, TaskDone writer)
    {
        var bytes = files.ReadAllBytes(PathOf(published.Path));
        var content = contents.Put(bytes);
        files.WriteAllBytes(PlaceOf(published.Path, content), bytes);
        journal.Append(
            writer with
            {
                Files = new(writer.Files.Writes.SetItem(published.Path, content), writer.Files.Deletes),
            },
            published with
            {
                Digest = content,
            }
        );
    }

    /// <summary>Notes which contents lie here, what set-up commands left among them, and gives the files that tasks have put here.</summary>
    private List<(Published Published, byte[] Bytes, Digest Digest)> Locate()
    {
        var there = new List<(Published, byte[], Digest)>();
        foreach (var path in journal.State.Setup?.Files.Writes.Keys ?? [])
        {
            if (Read(path) is { } bytes)
            {
                contents.LiesAt(Digest.Of(bytes), PathOf(path));
            }
        }

        foreach (var published in journal.State.Files.Values)
        {
            if (Read(published.Path) is { } bytes)
            {
                var digest = Digest.Of(bytes);
                contents.LiesAt(digest, PathOf(published.Path));
                there.Add((published, bytes, digest));
            }
        }

        return there;
    }

    private void Put(string path, Digest content, string task)
    {
        if (Read(path) is { } there)
        {
            var digest = Digest.Of(there);
            if (digest == content)
            {
                Note(path, content, task);
                return;
            }

            if (IsSomebodys(path, digest))
            {
                Save(path, digest, there, task);
            }
        }
        else if (journal.State.Files.GetValueOrDefault(path)?.Digest == content)
        {
            reporter.On(new BuildNote(task, $"`{Shown(path)}` was missing and is put back."));
        }

        files.WriteAllBytes(PathOf(path), contents.Read(content));
        known.Add((path, content));
        Note(path, content, task);
    }

    private void Remove(string path)
    {
        if (Read(path) is { } there && IsSomebodys(path, Digest.Of(there)))
        {
            Save(path, Digest.Of(there), there, journal.State.Files.GetValueOrDefault(path)?.Task ?? "");
        }

        files.DeleteFile(PathOf(path));
        if (journal.State.Files.ContainsKey(path))
        {
            journal.Append(new Withdrawn(path));
        }
    }

    private void Note(string path, Digest content, string task)
    {
        if (journal.State.Files.GetValueOrDefault(path) is not { } noted || noted.Digest != content || noted.Task != task)
        {
            journal.Append(new Published(path, content, task));
        }
    }

    private void Save(string path, Digest digest, byte[] bytes, string task)
    {
        var place = PlaceOf(path, digest);
        files.WriteAllBytes(place, bytes);
        saved.Add((path, digest));
        var title = plan.Find(task)?.Title ?? "a task that is gone";
        reporter.Report(bag =>
            bag.EditedByHand(Location.OfFile(Shown(path)), Shown(path), task, title, place[(folders.Root.Length + 1)..])
        );
    }

    /// <summary>Whether a content is not what a task wrote: it was never put there, or was kept as an edit.</summary>
    private bool IsSomebodys(string path, Digest content) =>
        !saved.Contains((path, content)) && (!known.Contains((path, content)) || files.FileExists(PlaceOf(path, content)));

    private string PlaceOf(string path, Digest edit) => $"{folders.Edits}/{edit.Short}/{path}";

    /// <summary>Whether a later task declares the file, or wrote it the last time: its version is the one to put in place.</summary>
    private bool IsWrittenAgainAfter(string task, string path)
    {
        var rank = plan.Graph.RankOf(task);
        return lastDeclared.GetValueOrDefault(path, -1) > rank
            || (
                journal.State.Files.GetValueOrDefault(path) is { Task: { Length: > 0 } owner }
                && plan.Graph.Contains(owner)
                && plan.Graph.RankOf(owner) > rank
            );
    }

    private byte[]? Read(string path) => files.FileExists(PathOf(path)) ? files.ReadAllBytes(PathOf(path)) : null;

    private string PathOf(string path) => $"{folders.Output}/{path}";

    private string Shown(string path) => $"{folders.Output[(folders.Root.Length + 1)..]}/{path}";
}
