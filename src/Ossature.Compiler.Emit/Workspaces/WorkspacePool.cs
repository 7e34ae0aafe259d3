using System.Collections.Concurrent;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Workspaces;

/// <summary>The workspaces of a build: one pair for each task that runs at once, used again by the next.</summary>
/// <param name="files">The disk.</param>
/// <param name="folder">Absolute path of the folder that they lie in.</param>
/// <param name="contents">The contents of file versions.</param>
internal sealed class WorkspacePool(IFileSystem files, string folder, FileContents contents)
{
    private readonly ConcurrentBag<WorkspacePair> free = [];
    private int made;

    /// <summary>A pair for one task; give it back when the task has ended.</summary>
    public WorkspacePair Rent()
    {
        if (free.TryTake(out var pair))
        {
            return pair;
        }

        var place = $"{folder}/{Interlocked.Increment(ref made)}";
        return new(new(files, place + "/model", contents), new(files, place + "/verify", contents));
    }

    /// <summary>Takes a pair back.</summary>
    public void Return(WorkspacePair pair) => free.Add(pair);

    /// <summary>Removes all that the workspaces hold.</summary>
    public void Clear() => files.DeleteDirectory(folder);
}

/// <summary>Where a model works, and where its work is judged: the judge's folder holds what the model must not see.</summary>
internal sealed record WorkspacePair(Workspace Model, Workspace Judge);
