using System.Globalization;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Models.Recordings;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Models;

/// <summary>
/// Answers from a recording. A run is found by the digest of its first request; its later turns follow by position, and a request
/// that differs there is a note, because tool results (timings, compiler output) may differ between machines.
/// </summary>
internal sealed class ReplayChatClient(Recording recording, Action<ModelNotice> notify) : RecordedChatClient
{
    protected override Task<(ModelAnswer Answer, bool Replayed)> AnswerAsync(
        AgentTurn turn,
        RequestText request,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var diagnostics = new DiagnosticBag();
        if (recording.FindRun(request.FirstDigest, turn.Folder) is not { } run)
        {
            ReportMissingRun(turn, request, diagnostics);
            throw new ModelFaultException(diagnostics.First());
        }

        var shownPath = recording.ShownPathOf(run, turn.AnswerFile);
        var path = recording.PathOf(run, turn.AnswerFile);
        if (!recording.Files.FileExists(path))
        {
            diagnostics.RecordedTurnMissing(
                Location.OfFile(shownPath),
                turn.Run,
                turn.Number.ToString(CultureInfo.InvariantCulture),
                recording.ShownAs
            );
            throw new ModelFaultException(diagnostics.First());
        }

        if (AnswerReader.Read(recording.Files.ReadSource(path, shownPath), diagnostics) is not { } answer)
        {
            throw new ModelFaultException(diagnostics.First());
        }

        NoteDifference(turn, request, run);
        return Task.FromResult((answer, true));
    }

    private void ReportMissingRun(AgentTurn turn, RequestText request, DiagnosticBag diagnostics)
    {
        var first = turn with { Number = 1 };
        var recorded = recording.Files.ReadTextOrNull(recording.PathOf(turn.Folder, first.RequestFile));
        if (recorded is null || turn.Number > 1)
        {
            diagnostics.RecordingMissing(Location.OfFile(recording.ShownAs), turn.Run, recording.ShownAs);
            return;
        }

        var (line, was, now) = FirstDifference(RequestFile.Body(recorded), request.Text);
        diagnostics.RecordingStale(
            Location.OfFile(recording.ShownPathOf(turn.Folder, first.RequestFile)),
            turn.Run,
            was,
            now,
            line.ToString(CultureInfo.InvariantCulture),
            recording.ShownAs
        );
    }

    private void NoteDifference(AgentTurn turn, RequestText request, string run)
    {
        if (recording.RecordedDigest(run, turn) == request.Digest)
        {
            return;
        }

        var note = new DiagnosticBag();
        note.RecordedTurnDiffers(
            Location.OfFile(recording.ShownPathOf(run, turn.RequestFile)),
            turn.Number.ToString(CultureInfo.InvariantCulture),
            turn.Run
        );
        notify(new RequestDiffers(note.Single()));
    }

    private static (int Line, string Recorded, string Current) FirstDifference(string recorded, string current)
    {
        var (before, after) = (recorded.Split('\n'), current.Split('\n'));
        var i = 0;
        while (i < before.Length && i < after.Length && before[i] == after[i])
        {
            i++;
        }

        // A difference in length shows first in a part's heading; the line that made it is the one to name.
        var (was, now) = (i, i);
        if (i < before.Length && i < after.Length && IsHeading(before[i]) && IsHeading(after[i]))
        {
            do
            {
                i++;
            } while (i < before.Length && i < after.Length && before[i] == after[i]);

            (was, now) = (i, i);
        }

        return (now + 1, Shorten(before.ElementAtOrDefault(was)), Shorten(after.ElementAtOrDefault(now)));
    }

    private static bool IsHeading(string line) =>
        line.StartsWith("# ", StringComparison.Ordinal) && line.EndsWith(" characters", StringComparison.Ordinal);

    private static string Shorten(string? line) =>
        line is null ? "(nothing)"
        : line.Length <= 60 ? line
        : line[..60] + "…";
}
