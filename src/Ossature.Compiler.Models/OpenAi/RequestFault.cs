using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Models.OpenAi;

/// <summary>A request that was not answered.</summary>
/// <param name="report">Adds the one diagnostic, given how many requests were made.</param>
internal sealed class RequestFault(Action<DiagnosticBag, string> report) : Exception
{
    /// <summary>Whether the same request may be answered later.</summary>
    public bool MayPass { get; init; }

    /// <summary>How long the server wants to be left alone; null when it does not say.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>The diagnostic after so many requests.</summary>
    public Diagnostic After(int requests)
    {
        var bag = new DiagnosticBag();
        report(bag, requests == 1 ? "once" : $"{requests} times");
        return bag.Single();
    }
}
