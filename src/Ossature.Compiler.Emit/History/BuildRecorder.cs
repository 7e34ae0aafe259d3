using System.Buffers;
using System.Text.Json;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.History;

/// <summary>
/// Writes down what happens in a build, with the time since its beginning, and passes it on. Nothing is written before something runs. What
/// happens within a quarter of a second is written at once; a build that is killed loses no more than that. A disk that refuses ends the log and
/// not the build.
/// </summary>
public sealed class BuildRecorder : IBuildObserver, IDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(250);
    private static readonly byte[] LineBreak = "\n"u8.ToArray();

    private readonly Lock gate = new();
    private readonly ArrayBufferWriter<byte> pending = new();
    private readonly IBuildObserver next;
    private readonly IFileSystem files;
    private readonly BuildLogs logs;
    private readonly TimeProvider clock;
    private readonly ITimer timer;
    private readonly long start;
    private string? path;
    private bool isDue;
    private bool isOver;

    /// <param name="next">Hears everything too.</param>
    /// <param name="files">The disk.</param>
    /// <param name="folder">Absolute path of the folder of logs.</param>
    /// <param name="jobs">How many tasks may run at once.</param>
    /// <param name="clock">Measures the times.</param>
    public BuildRecorder(IBuildObserver next, IFileSystem files, string folder, int jobs, TimeProvider clock)
    {
        (this.next, this.files, this.clock) = (next, files, clock);
        logs = new(files, folder);
        start = clock.GetTimestamp();
        timer = clock.CreateTimer(_ => Flush(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Add(json =>
        {
            json.WriteNumber("format", RecordedBuild.Format);
            json.WriteNumber("jobs", jobs);
        });
    }

    /// <inheritdoc/>
    public void On(BuildEvent happened)
    {
        Record(happened);
        next.On(happened);
    }

    /// <summary>The build is over.</summary>
    public void Finish(BuildOutcome outcome)
    {
        lock (gate)
        {
            if (path is not null || isDue)
            {
                Add(json =>
                {
                    json.WriteNumber("at", Milliseconds());
                    json.WriteString("event", "summary");
                    json.WriteString("outcome", BuildEventJson.Camel(outcome.ToString()));
                });
            }
        }

        Flush();
    }

    /// <summary>Writes what is left.</summary>
    public void Dispose()
    {
        Flush();
        timer.Dispose();
    }

    private void Record(BuildEvent happened)
    {
        // What was said before anything ran, and notes, are not about times; a task that stands is not worth a line.
        if (
            happened
            is PlanReady
                or TaskAffected
                or BuildNote
                or TaskEnded { Outcome: TaskOutcome.UpToDate }
                or TaskFinished { Report.Outcome: TaskOutcome.UpToDate }
        )
        {
            return;
        }

        lock (gate)
        {
            if (isOver)
            {
                return;
            }

            Add(json =>
            {
                json.WriteNumber("at", Milliseconds());
                BuildEventJson.WriteFields(json, happened);
            });
            if (!isDue && (path is not null || happened is TaskStarted or ProcessStarted))
            {
                isDue = true;
                timer.Change(Delay, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void Add(Action<Utf8JsonWriter> fields)
    {
        using (var json = new Utf8JsonWriter(pending))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }

        pending.Write(LineBreak);
    }

    private long Milliseconds() => (long)clock.GetElapsedTime(start).TotalMilliseconds;

    private void Flush()
    {
        lock (gate)
        {
            if (isOver || (path is null && !isDue))
            {
                return;
            }

            isDue = false;
            try
            {
                path ??= logs.PathOf(logs.MakeRoom());
                files.AppendAllBytes(path, pending.WrittenSpan);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                isOver = true;
            }

            pending.ResetWrittenCount();
        }
    }
}
