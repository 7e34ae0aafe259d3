using Ossature.Compiler.Emit.CrashHost;
using Ossature.Compiler.Incremental.Cache;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

public sealed class SharedCacheFolderTests
{
    [Fact]
    public void Several_processes_keep_find_and_prune_in_one_folder()
    {
        using var project = new TempProject();
        var folder = project.PathOf("cache");
        System.Diagnostics.Process[] users =
        [
            .. Enumerable.Range(1, 4).Select(seed => HostProcess.Start(folder, $"{seed}", "cache")),
        ];
        foreach (var user in users)
        {
            var printed = user.StandardOutput.ReadToEnd() + user.StandardError.ReadToEnd();
            user.WaitForExit();
            Assert.Equal((0, ""), (user.ExitCode, printed));
            user.Dispose();
        }

        var cache = new CacheFolder(project.Files, folder);
        var (blobs, results) = (new BlobStore(cache), new ActionCache(cache));
        var found = 0;
        for (var number = 0; number < 12; number++)
        {
            var (result, content) = CacheUser.Make(number);
            var (there, read) = (results.Find(result.Claim.Digest), blobs.Read(result.Files.Writes["a.txt"]));
            Assert.True(there.Fault is null && read.Fault is null);
            found += there.Value is not null && read.Value is not null ? 1 : 0;
            Assert.True(read.Value is null || read.Value.AsSpan().SequenceEqual(content));
        }

        Assert.True(found > 0);
        Assert.DoesNotContain(project.List(), path => path.EndsWith(".tmp", StringComparison.Ordinal));
    }
}
