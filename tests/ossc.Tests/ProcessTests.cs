using System.Diagnostics;
using Ossature.Compiler.Testing;

namespace Ossature.CommandLine.Tests;

public sealed class ProcessTests
{
    [Fact]
    public async Task Help_goes_to_stdout()
    {
        using var project = new TempProject();
        var result = await OsscProcess.RunAsync(project.Root, "--help");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("Description:\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_usage_goes_to_stderr()
    {
        using var project = new TempProject();
        var result = await OsscProcess.RunAsync(project.Root, "chek");

        Assert.Equal((2, ""), (result.ExitCode, result.Out));
        Assert.Contains("did you mean `check`?", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_is_made_and_checked_in_the_working_folder()
    {
        using var project = new TempProject();

        Assert.Equal(0, (await OsscProcess.RunAsync(project.Root, "init")).ExitCode);
        Assert.Equal(0, (await OsscProcess.RunAsync(project.Root, "new", "seed-store")).ExitCode);
        var check = await OsscProcess.RunAsync(project.Root, "check");

        Assert.Equal((0, "1 specification, 0 architectures: no problems\n", ""), (check.ExitCode, check.Out, check.Error));
    }

    [Fact]
    public async Task A_broken_specification_fails_the_check_and_letters_survive_the_pipe()
    {
        using var project = new TempProject();
        project.Write("ossature.toml", Samples.Configuration);
        project.Write("specs/a.smd", Samples.Greeter.Replace("status: draft", "status: größer", StringComparison.Ordinal));

        var check = await OsscProcess.RunAsync(project.Root, "check");

        Assert.Equal((1, ""), (check.ExitCode, check.Error));
        Assert.Contains("status: größer", check.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_build_ends_with_130_and_loses_nothing()
    {
        using var project = new TempProject();
        BuildTests.Lay(project, "manual:recording");
        using var process = OsscProcess.Start(project.Root, "build");

        // The line appears when the request lies there and the answer is awaited.
        string? line;
        do
        {
            line = await process.StandardError.ReadLineAsync();
        } while (line is not null && !line.StartsWith("waiting for ", StringComparison.Ordinal));

        Assert.NotNull(line);
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        var result = await OsscProcess.EndAsync(process);

        Assert.Equal(130, result.ExitCode);
        Assert.Contains(project.List(), file => file.EndsWith("/01.request.md", StringComparison.Ordinal));
    }
}
