using System.Collections.Concurrent;
using System.Diagnostics;

namespace Ossature.Compiler.Sandbox;

/// <summary>
/// Starts processes from one thread that lives as long as this program. A process that is to die with its parent dies with the thread
/// that started it, and those of the pool come and go.
/// </summary>
internal sealed class Starter
{
    private readonly BlockingCollection<(ProcessStartInfo Start, TaskCompletionSource<Process> Started)> waiting = [];
    private readonly Lazy<Thread> thread;

    public Starter() =>
        thread = new(() =>
        {
            var started = new Thread(Run) { IsBackground = true, Name = "process starter" };
            started.Start();
            return started;
        });

    public Task<Process> StartAsync(ProcessStartInfo start)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = thread.Value;
        waiting.Add((start, started));
        return started.Task;
    }

    private void Run()
    {
        foreach (var (start, started) in waiting.GetConsumingEnumerable())
        {
            try
            {
                started.SetResult(Process.Start(start)!);
            }
            catch (Exception failure)
            {
                started.SetException(failure);
            }
        }
    }
}
