using System.Collections.Concurrent;
using System.Diagnostics;
using Ossature.Compiler.Fuzz.Checking;
using Ossature.Compiler.Fuzz.Inputs;

namespace Ossature.Compiler.Fuzz;

/// <summary>Runs inputs of one language on several threads until there are enough, time is up or too much is wrong.</summary>
internal sealed class Campaign(Language language, CampaignLimits limits, TextWriter output)
{
    /// <summary>An input that takes longer than this hangs; it waits for its turn on a busy machine, too.</summary>
    private static readonly TimeSpan LongestInput = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan LongestMinimizing = TimeSpan.FromSeconds(10);

    /// <summary>What recurses as deep as its input shows sooner on a small stack.</summary>
    private const int StackSize = 1 << 20;

    private const int MostFaults = 10;

    private readonly InputSource source = new(language.Name, limits.Seed);
    private readonly ConcurrentDictionary<string, (long Number, Fault Fault)> faults = new(StringComparer.Ordinal);
    private readonly Stopwatch clock = new();
    private long next = limits.First;
    private long done;
    private long size;

    /// <summary>Whether nothing was wrong.</summary>
    public bool Run()
    {
        clock.Start();
        var workers = Enumerable.Range(0, limits.Jobs).Select(_ => new Worker()).ToArray();
        var threads = workers.Select(worker => new Thread(() => Work(worker), StackSize) { IsBackground = true }).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        while (!Array.TrueForAll(threads, thread => thread.Join(TimeSpan.FromMilliseconds(200 / limits.Jobs))))
        {
            foreach (var worker in workers)
            {
                if (worker.Hangs(clock.Elapsed, out var number))
                {
                    var fault = new Fault("hang", $"It takes longer than {LongestInput.TotalSeconds} seconds.");
                    Report(number, source.Make(number), fault);
                    Summarize(hangs: 1);
                    return false;
                }
            }
        }

        foreach (var (number, fault) in faults.Values.OrderBy(found => found.Number))
        {
            Report(number, Minimal(number, fault), fault);
        }

        Summarize(hangs: 0);
        return faults.IsEmpty;
    }

    private void Work(Worker worker)
    {
        while (clock.Elapsed < limits.Time && faults.Count < MostFaults)
        {
            var number = Interlocked.Increment(ref next) - 1;
            if (number >= limits.First + limits.Inputs)
            {
                return;
            }

            worker.Begins(number, clock.Elapsed);
            var input = source.Make(number);
            if (InputCheck.Find(language, input, number) is { } fault)
            {
                faults.TryAdd(fault.Kind, (number, fault));
            }

            worker.Ends();
            Interlocked.Increment(ref done);
            Interlocked.Add(ref size, input.Length);
        }
    }

    private byte[] Minimal(long number, Fault fault) =>
        Minimizer.Minimize(
            source.Make(number),
            smaller => InputCheck.Find(language, smaller, number)?.Kind == fault.Kind,
            LongestMinimizing
        );

    private void Report(long number, byte[] input, Fault fault)
    {
        var path = Path.Combine(AppContext.BaseDirectory, $"fault-{limits.Seed}-{number}.{language.Name}");
        File.WriteAllBytes(path, input);
        output.WriteLine($"{language.Name}: input {number} of seed {limits.Seed}: {fault.Kind}");
        output.WriteLine(fault.Details);
        output.WriteLine($"  {input.Length} bytes in {Path.GetRelativePath(Environment.CurrentDirectory, path)}");
        output.WriteLine(
            $"  repeat: dotnet run -c Release --project tests/Fuzz -- --language {language.Name} --seed {limits.Seed} --first {number} --inputs 1"
        );
    }

    private void Summarize(int hangs) =>
        output.WriteLine(
            $"{language.Name}: {done} inputs of {size / Math.Max(1, done)} bytes on average, {done / clock.Elapsed.TotalSeconds:F0} inputs/s, {faults.Count + hangs} faults"
        );

    /// <summary>What a thread is at, as another one sees it.</summary>
    private sealed class Worker
    {
        private long number = -1;
        private long started;

        public void Begins(long input, TimeSpan now)
        {
            Volatile.Write(ref started, now.Ticks);
            Volatile.Write(ref number, input);
        }

        public void Ends() => Volatile.Write(ref number, -1);

        public bool Hangs(TimeSpan now, out long input)
        {
            input = Volatile.Read(ref number);
            return input >= 0 && now.Ticks - Volatile.Read(ref started) > LongestInput.Ticks;
        }
    }
}

/// <summary>How much is run.</summary>
/// <param name="First">The number of the first input.</param>
/// <param name="Inputs">Number of inputs.</param>
/// <param name="Time">How long at most.</param>
/// <param name="Seed">What the inputs are made from.</param>
/// <param name="Jobs">Number of threads.</param>
internal sealed record CampaignLimits(long First, long Inputs, TimeSpan Time, int Seed, int Jobs);
