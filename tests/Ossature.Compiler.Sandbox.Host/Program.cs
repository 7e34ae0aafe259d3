using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Ossature.Compiler.Sandbox;
using Ossature.Compiler.Sandbox.Host;
using Ossature.Compiler.Sandbox.Launching;
using Ossature.Compiler.Sandbox.Machines;
using Ossature.Compiler.Sandbox.Policies;

if (Launcher.IsAskedFor(args))
{
    return Launcher.Enter(args);
}

var order = JsonSerializer.Deserialize<HostOrder>(Console.In.ReadToEnd())!;
var machine = new SandboxMachine
{
    Self = [Environment.ProcessPath!, .. IsDotnet() ? new[] { "exec", typeof(HostOrder).Assembly.Location } : []],
    Variable = Environment.GetEnvironmentVariable,
    Project = order.Project,
    Read = [.. order.Read],
};
var sandbox = CommandSandbox.Detect(machine, order.Isolation);
var results = new List<HostResult>();
if (sandbox.Isolation == order.Isolation)
{
    foreach (var script in order.Scripts)
    {
        results.Add(await RunAsync(script));
    }
}

Console.Out.Write(
    JsonSerializer.Serialize(new HostReport(sandbox.Offers.FirstOrDefault()?.Obstacle, [.. sandbox.Guards], [.. results]))
);
return 0;

async Task<HostResult> RunAsync(HostScript script)
{
    var policy = new SandboxPolicy
    {
        Workspace = order.Workspace,
        Home = order.Project + "/.ossature/home",
        Protected = [.. new[] { order.Workspace + "/checks" }.Where(Directory.Exists)],
        Limits = order.Limits,
    };
    var began = Stopwatch.GetTimestamp();
    using var command = sandbox.Confine(
        policy,
        "exec 2>&1\n" + script.Text.Replace("$HOST", $"{Environment.ProcessId}", StringComparison.Ordinal)
    );
    command.Start.RedirectStandardOutput = true;
    command.Start.RedirectStandardInput = true;
    foreach (var (name, value) in command.Variables)
    {
        command.Start.Environment[name] = value;
    }

    var process = await command.BeginAsync();
    process.StandardInput.Close();
    var reading = ReadAsync(process.StandardOutput.BaseStream);
    var ended = process.WaitForExit(TimeSpan.FromSeconds(script.Seconds));
    command.End();
    process.WaitForExit();
    var output = await Task.WhenAny(reading, Task.Delay(500)) == reading ? await reading : "(held open)";
    return new(
        script.Name,
        process.ExitCode,
        !ended,
        output,
        Stopwatch.GetElapsedTime(began).TotalMilliseconds,
        LeftBehind.By(script.Mark)
    );
}

static async Task<string> ReadAsync(Stream stream)
{
    var kept = new MemoryStream();
    var buffer = new byte[64 * 1024];
    for (int read; (read = await stream.ReadAsync(buffer)) > 0; )
    {
        kept.Write(buffer, 0, (int)Math.Min(read, Math.Max(0, (1 << 20) - (int)kept.Length)));
    }

    return Encoding.UTF8.GetString(kept.ToArray());
}

static bool IsDotnet() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
