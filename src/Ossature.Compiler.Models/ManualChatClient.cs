using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Models.Recordings;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Models;

/// <summary>
/// Writes each request as a file and waits for the answer file beside it. What comes out is a recording; where the folder already
/// holds an answer to an equal request, that is used and nobody is asked.
/// </summary>
internal sealed class ManualChatClient(Recording recording, TimeProvider clock, Action<ModelNotice> notify) : RecordedChatClient
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(300);

    protected override async Task<(ModelAnswer Answer, bool Replayed)> AnswerAsync(
        AgentTurn turn,
        RequestText request,
        CancellationToken cancellationToken
    )
    {
        var run = recording.FindRun(request.FirstDigest, turn.Folder) ?? turn.Folder;
        var answerPath = recording.PathOf(run, turn.AnswerFile);
        Digest? refused = null;
        if (recording.RecordedDigest(run, turn) == request.Digest)
        {
            refused = DigestOf(answerPath);
            if (TryRead(run, turn, out var diagnostics) is { } recorded)
            {
                return (recorded, true);
            }

            Refuse(run, turn, diagnostics);
        }
        else
        {
            SetAside(run, turn, answerPath);
            recording.WriteRequest(run, turn, request);
        }

        AnsweringGuide.WriteOnce(recording.Files, recording.Folder);
        notify(new AnswerAwaited(recording.PathOf(run, turn.RequestFile), answerPath));
        return (await WaitAsync(run, turn, refused, cancellationToken).ConfigureAwait(false), false);
    }

    private async Task<ModelAnswer> WaitAsync(string run, AgentTurn turn, Digest? refused, CancellationToken cancellationToken)
    {
        var path = recording.PathOf(run, turn.AnswerFile);
        Digest? last = null;
        while (true)
        {
            await Task.Delay(LookAgain, clock, cancellationToken).ConfigureAwait(false);
            var current = DigestOf(path);

            // Only a file that stood still for one round is read: an editor may be in the middle of writing it.
            if (current is not null && current == last && current != refused)
            {
                if (TryRead(run, turn, out var diagnostics) is { } answer)
                {
                    recording.Files.DeleteFile(recording.PathOf(run, turn.ProblemFile));
                    return answer;
                }

                Refuse(run, turn, diagnostics);
                refused = current;
            }

            last = current;
        }
    }

    private Digest? DigestOf(string path) =>
        recording.Files.FileExists(path) ? Digest.Of(recording.Files.ReadAllBytes(path)) : null;

    /// <summary>The answer that lies there; null when there is none, or with diagnostics when it cannot be used.</summary>
    private ModelAnswer? TryRead(string run, AgentTurn turn, out ImmutableArray<Diagnostic> diagnostics)
    {
        var bag = new DiagnosticBag();
        var path = recording.PathOf(run, turn.AnswerFile);
        var answer = recording.Files.FileExists(path)
            ? AnswerReader.Read(recording.Files.ReadSource(path, recording.ShownPathOf(run, turn.AnswerFile)), bag)
            : null;
        diagnostics = [.. bag];
        return answer;
    }

    private void Refuse(string run, AgentTurn turn, ImmutableArray<Diagnostic> diagnostics)
    {
        if (diagnostics.IsEmpty)
        {
            return;
        }

        var path = recording.PathOf(run, turn.ProblemFile);
        var lines = diagnostics.Select(diagnostic => $"- {diagnostic}\n  help: {diagnostic.Help}\n");
        recording.Files.WriteText(
            path,
            $"This answer cannot be used yet. Correct it and save it again.\n\n{string.Concat(lines)}"
        );
        notify(new AnswerRefused(path, diagnostics));
    }

    /// <summary>An answer to another request must not be taken for the answer to this one, and is not lost either.</summary>
    private void SetAside(string run, AgentTurn turn, string answerPath)
    {
        if (recording.Files.FileExists(answerPath))
        {
            recording.Files.WriteAllBytes(recording.PathOf(run, turn.StaleAnswerFile), recording.Files.ReadAllBytes(answerPath));
            recording.Files.DeleteFile(answerPath);
        }
    }
}
