using Ossature.Compiler.Text;

namespace Ossature.Compiler.Models.Recordings;

/// <summary>A folder of recorded agent runs: <c>run/NN.request.md</c> and <c>run/NN.answer.md</c>.</summary>
/// <param name="files">Where it lies.</param>
/// <param name="folder">Absolute path.</param>
/// <param name="shownAs">Path as the project names it.</param>
internal sealed class Recording(IFileSystem files, string folder, string shownAs)
{
    private const string FirstRequest = "01.request.md";
    private readonly Lock gate = new();
    private Dictionary<Digest, List<string>>? runs;

    public IFileSystem Files => files;

    public string Folder => folder;

    public string ShownAs => shownAs;

    public string PathOf(string run, string file) => $"{folder}/{run}/{file}";

    public string ShownPathOf(string run, string file) => $"{shownAs}/{run}/{file}";

    /// <summary>
    /// The folder of the run that opens with a request: of several the one that is named as wished, else the first by name; null when
    /// there is none. So a recording outlives a renumbering of the plan.
    /// </summary>
    public string? FindRun(Digest firstRequest, string wished)
    {
        lock (gate)
        {
            runs ??= Index();
            return !runs.TryGetValue(firstRequest, out var found) ? null
                : found.Contains(wished) ? wished
                : found[0];
        }
    }

    /// <summary>Puts a request in place; the index follows.</summary>
    public void WriteRequest(string run, AgentTurn turn, RequestText request)
    {
        files.WriteText(PathOf(run, turn.RequestFile), RequestFile.Write(turn, request));
        lock (gate)
        {
            runs = turn.Number == 1 ? null : runs;
        }
    }

    /// <summary>The digest of the request that was recorded for a turn, or null.</summary>
    public Digest? RecordedDigest(string run, AgentTurn turn) =>
        files.ReadTextOrNull(PathOf(run, turn.RequestFile)) is { } text ? RequestFile.ReadDigest(text) : null;

    private Dictionary<Digest, List<string>> Index()
    {
        var index = new Dictionary<Digest, List<string>>();
        foreach (var path in files.EnumerateFiles(folder))
        {
            var parts = path[(folder.Length + 1)..].Split('/');
            if (parts is [var run, FirstRequest] && RequestFile.ReadDigest(files.ReadTextOrNull(path) ?? "") is { } digest)
            {
                index.TryAdd(digest, []);
                index[digest].Add(run);
            }
        }

        return index;
    }
}
