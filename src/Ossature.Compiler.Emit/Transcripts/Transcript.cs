using System.Text;
using Microsoft.Extensions.AI;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Transcripts;

/// <summary>
/// All that a model was told and answered in one run, on disk line by line: each answer lies there before it is acted on. A run that was
/// broken off is taken up from it, answer by answer, so nothing that was paid for is asked for again.
/// </summary>
internal sealed class Transcript
{
    private readonly IFileSystem files;
    private readonly string path;
    private readonly List<ChatResponse> responses = [];
    private readonly Dictionary<int, string[]> results = [];

    private Transcript(IFileSystem files, string path, string system, string prompt)
    {
        this.files = files;
        this.path = path;
        System = system;
        Prompt = prompt;
    }

    /// <summary>What the model was told to be.</summary>
    public string System { get; }

    /// <summary>What the model was asked.</summary>
    public string Prompt { get; }

    /// <summary>Number of answers that are there.</summary>
    public int Count => responses.Count;

    /// <summary>
    /// The transcript of an earlier run that began from the same state, or null. What a dying process left half-written at the end is dropped.
    /// </summary>
    /// <param name="files">The disk.</param>
    /// <param name="path">Absolute path of the file.</param>
    /// <param name="basis">Digest of all that the run starts from.</param>
    public static Transcript? Resume(IFileSystem files, string path, Digest basis)
    {
        if (files.ReadTextOrNull(path) is not { } text)
        {
            return null;
        }

        var lines = text.Split('\n');
        var opening = TranscriptLine.Read(lines[0]);
        if (lines.Length < 2 || opening?.Opening is not { } start || start.Basis != basis.ToString())
        {
            return null;
        }

        var transcript = new Transcript(files, path, start.System, start.Prompt);
        var good = 1;
        while (good < lines.Length - 1 && TranscriptLine.Read(lines[good]) is { } line && transcript.Take(line))
        {
            good++;
        }

        if (good < lines.Length - 1 || lines[^1].Length > 0)
        {
            files.WriteText(path, string.Concat(lines.Take(good).Select(line => line + "\n")));
        }

        return transcript;
    }

    /// <summary>Begins a transcript in place of any that lies there.</summary>
    public static Transcript Begin(IFileSystem files, string path, Digest basis, string system, string prompt)
    {
        var transcript = new Transcript(files, path, system, prompt);
        var opening = new TranscriptLine { Opening = new(1, basis.ToString(), system, prompt) };
        files.WriteText(path, opening.Write());
        return transcript;
    }

    /// <summary>The answer to a request, counted from one; null when it has to be asked for.</summary>
    public ChatResponse? ResponseAt(int turn) => turn <= responses.Count ? responses[turn - 1] : null;

    /// <summary>What the tools answered after a response when it was first acted on; null when the run was broken off before.</summary>
    public string[]? ResultsAt(int turn) => results.GetValueOrDefault(turn);

    /// <summary>Keeps an answer. When this returns it is on disk.</summary>
    public void Add(ChatResponse response)
    {
        Append(new() { Response = response });
        responses.Add(response);
    }

    /// <summary>Keeps what the tools answered to the last response.</summary>
    public void AddResults(string[] texts)
    {
        Append(new() { Results = texts });
        results[responses.Count] = texts;
    }

    private bool Take(TranscriptLine line)
    {
        if (line.Response is { } response)
        {
            responses.Add(response);
        }
        else if (line.Results is { } texts && responses.Count > 0)
        {
            results[responses.Count] = texts;
        }
        else
        {
            return false;
        }

        return true;
    }

    private void Append(TranscriptLine line) => files.AppendAllBytes(path, Encoding.UTF8.GetBytes(line.Write()));
}
