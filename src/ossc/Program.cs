using Ossature.CommandLine;

WarmStart.Begin(args);
using var console = ConsoleEnvironment.OfProcess();
return await CommandLineHost.RunAsync(args, console);
