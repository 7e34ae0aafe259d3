using Ossature.CommandLine;

using var console = ConsoleEnvironment.OfProcess();
return await CommandLineHost.RunAsync(args, console);
