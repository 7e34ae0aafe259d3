using Ossature.Compiler.Sandbox.Policies;

namespace Ossature.CommandLine.Building;

/// <summary>What the command line asks of a build.</summary>
/// <param name="Jobs">How many tasks may run at once; null for the project's or the machine's number.</param>
/// <param name="Force">Whether every task runs again.</param>
/// <param name="SkipFailures">Whether tasks that do not depend on a failed one still run.</param>
/// <param name="Model">The model for every role; null for those of the project.</param>
/// <param name="Wait">Whether to wait for another build of the project instead of giving up.</param>
/// <param name="Isolation">The only way to isolate commands; null for the strongest that works.</param>
internal sealed record BuildRequest(int? Jobs, bool Force, bool SkipFailures, string? Model, bool Wait, Isolation? Isolation);
