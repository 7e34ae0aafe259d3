using System.Text.RegularExpressions;
using Ossature.Compiler.Emit.Commands;

namespace Ossature.Compiler.Emit.Tests;

/// <summary>Answers commands by rules instead of starting processes; what no rule covers succeeds in silence. Safe for several threads.</summary>
internal sealed class FakeCommandRunner : ICommandRunner
{
    private readonly Lock gate = new();
    private readonly List<(Regex Pattern, Func<CommandRequest, CommandResult> Answer)> rules = [];
    private readonly List<CommandRequest> requests = [];

    /// <summary>Programs that are not installed.</summary>
    public HashSet<string> Missing { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool HasProgram(string name) => !Missing.Contains(name);

    /// <summary>All commands in the order in which they came.</summary>
    public IReadOnlyList<CommandRequest> Requests
    {
        get
        {
            lock (gate)
            {
                return [.. requests];
            }
        }
    }

    /// <summary>Answers commands in which the pattern is found; later rules win over earlier ones.</summary>
    public FakeCommandRunner When(string pattern, Func<CommandRequest, CommandResult> answer)
    {
        lock (gate)
        {
            rules.Insert(0, (new(pattern, RegexOptions.CultureInvariant), answer));
            return this;
        }
    }

    /// <summary>As the other one, with the same answer each time.</summary>
    public FakeCommandRunner When(string pattern, int exitCode, string output) => When(pattern, _ => new(exitCode, output));

    /// <inheritdoc/>
    public Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Func<CommandRequest, CommandResult> answer;
        lock (gate)
        {
            requests.Add(request);
            answer = rules.FirstOrDefault(rule => rule.Pattern.IsMatch(request.Command)).Answer ?? (_ => new(0, ""));
        }

        return Task.FromResult(answer(request));
    }
}
