using Ossature.CommandLine.Projects;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Incremental.Remote;

namespace Ossature.CommandLine.Building;

/// <summary>The cache that a project shares with other machines.</summary>
internal static class RemoteCache
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The cache, or null when the project has none or its token is not there, which is then said.</summary>
    public static HttpStore? Open(Invocation invocation, LoadedProject project, DiagnosticBag diagnostics)
    {
        var options = project.Options.Cache;
        if (options.Remote is not { } address)
        {
            return null;
        }

        if (options.RemoteTokenEnv is not { } name)
        {
            return new(address, null, Patience);
        }

        if (invocation.Console.Variable(name) is { } token && HttpStore.IsToken(token))
        {
            return new(address, token, Patience);
        }

        diagnostics.RemoteTokenMissing(project.Options.Location, name);
        return null;
    }
}
