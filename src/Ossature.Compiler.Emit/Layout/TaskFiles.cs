using System.Globalization;
using System.Text;
using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Incremental.Keys;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Layout;

/// <summary>A task's folder under <c>.ossature/tasks</c>: what was asked and answered, for people, and the transcripts, for going on.</summary>
/// <param name="files">The disk.</param>
/// <param name="folder">Absolute path of the folder.</param>
internal sealed class TaskFiles(IFileSystem files, string folder)
{
    private const string SpentName = "spent";
    private const string TranscriptEnding = ".transcript.jsonl";
    private const string VerifyOutputField = "verify_output = ";

    /// <summary>Where the transcript of a run lies.</summary>
    public string TranscriptOf(string run) => $"{folder}/{run}{TranscriptEnding}";

    /// <summary>The claim key of the last result, or null.</summary>
    public Key? Claim => ReadKey("claim.key");

    /// <summary>The verify key of the last result, or null.</summary>
    public Key? Verify => ReadKey("verify.key");

    /// <summary>What the verify commands printed the last time; empty when that is not known.</summary>
    public string VerifyOutput =>
        files.ReadTextOrNull($"{folder}/output.toml") is { } text
        && text.Split('\n').LastOrDefault(line => line.StartsWith(VerifyOutputField, StringComparison.Ordinal)) is { } line
            ? Unquote(line[VerifyOutputField.Length..])
            : "";

    /// <summary>Absolute paths of all transcripts, those that were put aside too, sorted.</summary>
    public IEnumerable<string> Transcripts =>
        files.EnumerateFiles(folder).Where(path => path.EndsWith(TranscriptEnding, StringComparison.Ordinal));

    /// <summary>The agent runs that the last work consisted of: the first one, then the repairs.</summary>
    public IEnumerable<string> Runs
    {
        get
        {
            for (var (run, fixes) = (AgentRuns.Implement, 0); ; run = AgentRuns.Fix(++fixes))
            {
                if (files.FileExists($"{folder}/{PromptName(run)}"))
                {
                    yield return run;
                }
                else if (run != AgentRuns.Implement)
                {
                    yield break;
                }
            }
        }
    }

    /// <summary>What a run was asked; empty when that is not known.</summary>
    public string PromptOf(string run) => files.ReadTextOrNull($"{folder}/{PromptName(run)}") ?? "";

    /// <summary>The last words of a run; empty while there are none.</summary>
    public string ResponseOf(string run) => files.ReadTextOrNull($"{folder}/{ResponseName(run)}") ?? "";

    /// <summary>Keeps what a run is asked.</summary>
    public void WritePrompt(string run, string system, string prompt) => Write(PromptName(run), $"{system}\n{prompt}");

    /// <summary>Keeps the last words of a run.</summary>
    public void WriteResponse(string run, string text) => Write(ResponseName(run), text.TrimEnd('\n') + "\n");

    /// <summary>Keeps what a finished task came to. The key texts come first: a recorded key can then always be explained.</summary>
    public void WriteResult(Key claim, Key verify, FileChanges changes, string verifyOutput)
    {
        Write("claim.key", claim.Text);
        Write("verify.key", verify.Text);
        var text = new StringBuilder("success = true\n");
        text.Append($"created_files = [{string.Join(", ", changes.Writes.Keys.Select(Quote))}]\n");
        text.Append(changes.Deletes.IsEmpty ? "" : $"deleted_files = [{string.Join(", ", changes.Deletes.Select(Quote))}]\n");
        Write("output.toml", text.Append($"{VerifyOutputField}{Quote(verifyOutput)}\n").ToString());
    }

    /// <summary>Keeps what a failed task came to, and says which runs led there: the next attempt does not go on from them.</summary>
    public void WriteFailure(string message, string verifyOutput, IEnumerable<string> spentRuns)
    {
        Write("output.toml", $"success = false\nmessage = {Quote(message)}\n{VerifyOutputField}{Quote(verifyOutput)}\n");
        var spent = string.Concat(spentRuns.Select(run => run + "\n"));
        if (spent.Length > 0)
        {
            Write(SpentName, spent);
        }
    }

    /// <summary>Puts the transcripts of runs that led nowhere aside, so that a new attempt asks anew. Nothing that was paid for is deleted.</summary>
    public void PutSpentRunsAside()
    {
        if (files.ReadTextOrNull($"{folder}/{SpentName}") is { } spent)
        {
            PutAside(spent.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            files.DeleteFile($"{folder}/{SpentName}");
        }
    }

    /// <summary>Puts the transcript of one run aside, if there is one.</summary>
    public void PutAside(string run) => PutAside([run]);

    /// <summary>Puts all transcripts aside.</summary>
    public void PutAllRunsAside()
    {
        PutAside(
            files
                .EnumerateFiles(folder)
                .Select(path => path[(folder.Length + 1)..])
                .Where(name => name.EndsWith(TranscriptEnding, StringComparison.Ordinal) && !name.Contains('/'))
                .Select(name => name[..^TranscriptEnding.Length])
                .ToArray()
        );
        files.DeleteFile($"{folder}/{SpentName}");
    }

    private void PutAside(IEnumerable<string> runs)
    {
        foreach (var transcript in runs.Select(TranscriptOf).Where(files.FileExists))
        {
            // Named by content: dying between the two steps and doing them again changes nothing.
            var bytes = files.ReadAllBytes(transcript);
            var name = transcript[(folder.Length + 1)..];
            files.WriteAllBytes($"{folder}/earlier/{Digest.Of(bytes).Short}-{name}", bytes);
            files.DeleteFile(transcript);
        }
    }

    private static string PromptName(string run) => run == AgentRuns.Implement ? "prompt.md" : $"{run}-prompt.md";

    private static string ResponseName(string run) => run == AgentRuns.Implement ? "response.md" : $"{run}-response.md";

    private Key? ReadKey(string name) => files.ReadTextOrNull($"{folder}/{name}") is { } text ? Key.Parse(text) : null;

    private void Write(string name, string text) => files.WriteText($"{folder}/{name}", text);

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            quoted.Append(
                rune.Value switch
                {
                    '"' => "\\\"",
                    '\\' => @"\\",
                    '\n' => "\\n",
                    < ' ' or 0x7F => $"\\u{rune.Value:X4}",
                    _ => rune.ToString(),
                }
            );
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>What <see cref="Quote"/> was given; of anything else, as much as can be made out.</summary>
    private static string Unquote(string quoted)
    {
        var text = new StringBuilder();
        for (var i = 1; i < quoted.Length - 1; i++)
        {
            if (quoted[i] != '\\')
            {
                text.Append(quoted[i]);
            }
            else if (
                quoted[++i] == 'u'
                && i + 4 < quoted.Length
                && ushort.TryParse(quoted.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
            )
            {
                text.Append((char)code);
                i += 4;
            }
            else
            {
                text.Append(quoted[i] == 'n' ? '\n' : quoted[i]);
            }
        }

        return text.ToString();
    }
}
