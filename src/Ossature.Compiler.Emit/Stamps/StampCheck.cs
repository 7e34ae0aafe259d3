using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Stamps;

/// <summary>Compares many files with their digests, on all processors.</summary>
/// <param name="files">The disk.</param>
/// <param name="root">Absolute path of the project folder.</param>
/// <param name="wanted">The files.</param>
internal sealed class StampCheck(IFileSystem files, string root, IReadOnlyList<StampedFile> wanted)
{
    private const int AtOnce = 32;
    private int next;
    private volatile bool differs;

    /// <summary>Whether all are as they were. A file that is gone or cannot be read is not.</summary>
    public bool Passes()
    {
        // Plain threads: a pool would have to be made first, and this is most of what a build with nothing to do does.
        var threads = new Thread[Math.Min(Environment.ProcessorCount, (wanted.Count / AtOnce) + 1) - 1];
        for (var i = 0; i < threads.Length; i++)
        {
            threads[i] = new(Compare);
            threads[i].Start();
        }

        Compare();
        foreach (var thread in threads)
        {
            thread.Join();
        }

        return !differs;
    }

    private void Compare()
    {
        int start;
        while (!differs && (start = Interlocked.Add(ref next, AtOnce) - AtOnce) < wanted.Count)
        {
            for (var i = start; i < Math.Min(start + AtOnce, wanted.Count) && !differs; i++)
            {
                differs |= !IsAsItWas(wanted[i]);
            }
        }
    }

    private bool IsAsItWas(StampedFile file)
    {
        try
        {
            return files.DigestOf($"{root}/{file.Path}") == file.Digest;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
