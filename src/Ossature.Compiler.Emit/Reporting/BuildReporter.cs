using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Incremental.Cache;

namespace Ossature.Compiler.Emit.Reporting;

/// <summary>Passes on what happens, one thing at a time, and collects what is to be reported at the end.</summary>
internal sealed class BuildReporter(IBuildObserver observer)
{
    private readonly Lock gate = new();
    private readonly HashSet<string> faults = new(StringComparer.Ordinal);
    private readonly DiagnosticBag found = [];
    private Usage usage = Usage.None;
    private bool isRemoteSaid;

    /// <summary>The model calls so far.</summary>
    public Usage Usage
    {
        get
        {
            lock (gate)
            {
                return usage;
            }
        }
    }

    /// <summary>The diagnostics so far, sorted.</summary>
    public IEnumerable<Diagnostic> Diagnostics
    {
        get
        {
            lock (gate)
            {
                return found.Order(Comparer<Diagnostic>.Create(Diagnostic.Compare)).ToArray();
            }
        }
    }

    public void On(BuildEvent happened)
    {
        lock (gate)
        {
            usage = happened is ModelCalled call ? usage + call.Usage : usage;
            observer.On(happened);
        }
    }

    public void Report(Action<DiagnosticBag> report)
    {
        lock (gate)
        {
            report(found);
        }
    }

    public void Report(IEnumerable<Diagnostic> diagnostics) => Report(bag => bag.AddRange(diagnostics));

    /// <summary>Where results are shared something is wrong; only the first of it is said.</summary>
    public void RemoteFault(string words)
    {
        lock (gate)
        {
            if (!isRemoteSaid)
            {
                isRemoteSaid = true;
                found.RemoteCacheFailed(Location.OfFile("ossature.toml"), words.TrimEnd('.'));
            }
        }
    }

    /// <summary>Something stored is damaged and is not used; said once.</summary>
    public void CacheFault(string sentence)
    {
        lock (gate)
        {
            if (faults.Add(sentence))
            {
                found.CacheDamaged(Location.OfFile(".ossature/cache"), sentence.TrimEnd('.'));
            }
        }
    }
}
