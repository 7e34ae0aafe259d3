using Ossature.CommandLine;
using Ossature.Compiler.Sandbox.Launching;

if (Launcher.IsAskedFor(args))
{
    return Launcher.Enter(args);
}

return await ProcessHost.RunAsync(args);
