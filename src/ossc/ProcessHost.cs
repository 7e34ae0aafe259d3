namespace Ossature.CommandLine;

/// <summary>The command line in a process of its own. A class of its own, so that a process that only confines itself loads none of it.</summary>
internal static class ProcessHost
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        WarmStart.Begin(arguments);
        using var console = ConsoleEnvironment.OfProcess();
        return await CommandLineHost.RunAsync(arguments, console);
    }
}
