using Ossature.CommandLine.Building;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Models;

namespace Ossature.CommandLine.Live;

/// <summary>
/// A build on a terminal: below the lines that tell what is done stands what is being done. It is drawn by the clock, four times a second at
/// most, however much happens.
/// </summary>
internal sealed class BuildLive : IBuildPresenter, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Lock gate = new();
    private readonly Invocation invocation;
    private readonly LiveScreen screen;
    private readonly BuildText text;
    private readonly BuildProgress progress;
    private readonly ITimer timer;
    private readonly long start;
    private bool isOver;

    /// <param name="invocation">The terminal, its clock and its options.</param>
    /// <param name="jobs">How many tasks may run at once.</param>
    public BuildLive(Invocation invocation, int jobs)
    {
        this.invocation = invocation;
        screen = new(invocation.Console.Error, invocation.HasColor);
        text = new(invocation, screen.Lines, isLive: true);
        progress = new(jobs);
        start = invocation.Console.Clock.GetTimestamp();
        timer = invocation.Console.Clock.CreateTimer(_ => Draw(), null, Pause, Pause);
    }

    private TimeSpan Now => invocation.Console.Clock.GetElapsedTime(start);

    /// <inheritdoc/>
    public void On(BuildEvent happened)
    {
        lock (gate)
        {
            progress.On(happened, Now);
        }

        text.On(happened);
    }

    /// <inheritdoc/>
    public void On(ModelNotice notice) => text.On(notice);

    /// <inheritdoc/>
    public void Refused(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        Close();
        text.Refused(diagnostics);
    }

    /// <inheritdoc/>
    public void Finished(BuildReport report, IReadOnlyCollection<Diagnostic> diagnostics, CallTotals calls)
    {
        Close();
        text.Finished(report, diagnostics, calls);
    }

    /// <summary>Leaves the terminal with the lines that scroll and nothing else.</summary>
    public void Dispose()
    {
        Close();
        timer.Dispose();
    }

    private void Draw()
    {
        lock (gate)
        {
            if (!isOver)
            {
                screen.Draw(
                    progress.Total == 0
                        ? ""
                        : LiveFrame.Render(progress, Now, invocation.Console.TerminalSize(), invocation.HasColor)
                );
            }
        }
    }

    private void Close()
    {
        lock (gate)
        {
            isOver = true;
            screen.Draw("");
        }
    }
}
