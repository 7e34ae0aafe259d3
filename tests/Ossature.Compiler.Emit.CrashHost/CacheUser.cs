using System.Globalization;
using System.Text;
using Ossature.Compiler.Incremental.Cache;
using Ossature.Compiler.Incremental.Keys;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.CrashHost;

/// <summary>Keeps, finds and prunes the same few results as others do at the same time.</summary>
public static class CacheUser
{
    private const int Results = 12;
    private const int Rounds = 150;

    /// <summary>The result that everybody makes of a claim; its one content is large enough to be torn.</summary>
    public static (ActionResult Result, byte[] Content) Make(int number)
    {
        var content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"line {number}\n", 2000)));
        var claim = new KeyBuilder("claim").Add("title", number.ToString(CultureInfo.InvariantCulture)).Build();
        var result = new ActionResult
        {
            Claim = claim,
            Verify = new KeyBuilder("verify").Build(),
            Files = new([KeyValuePair.Create("a.txt", Digest.Of(content))]),
        };
        return (result, content);
    }

    /// <summary>What went wrong; empty when nothing did.</summary>
    /// <param name="folder">The cache.</param>
    /// <param name="seed">In which order things are done.</param>
    public static string Run(string folder, int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            // Each round is as a process of its own: nothing is remembered of the one before.
            var cache = new CacheFolder(new DiskFileSystem(), folder);
            var (blobs, results) = (new BlobStore(cache), new ActionCache(cache));
            var (result, content) = Make(random.Next(Results));
            var found = results.Find(result.Claim.Digest);
            var read = blobs.Read(Digest.Of(content));
            if (found.Fault is not null || read.Fault is not null)
            {
                return $"round {round}: {found.Fault} {read.Fault}";
            }

            if (found.Value is null || read.Value is null)
            {
                blobs.Put(content);
                results.Publish(result);
            }

            cache.Settle(random.Next(10) == 0 ? 50_000 : 1_000_000, () => new HashSet<Digest>());
        }

        return "";
    }
}
