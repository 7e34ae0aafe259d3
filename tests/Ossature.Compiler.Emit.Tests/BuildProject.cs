using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Build;
using Ossature.Compiler.Emit.Plans;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Emit.Stamps;
using Ossature.Compiler.Incremental.Cache;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Tests;

/// <summary>A project on a virtual disk with a scripted model and commands that only pretend to run.</summary>
internal sealed class BuildProject
{
    public const string Root = "/project";

    public BuildProject(string fixture) => Disk = Fixture.Parse(fixture).ToDisk(Root);

    private BuildProject(VirtualDisk disk) => Disk = disk;

    public VirtualDisk Disk { get; set; }

    public ScriptedModel Model { get; set; } = new();

    public FakeCommandRunner Commands { get; set; } = new();

    /// <summary>Where results are shared; null for nowhere.</summary>
    public IEntryStore? Remote { get; set; }

    public LoggingObserver Observer { get; private set; } = new();

    /// <summary>What ran in the last build.</summary>
    public RunLog Ran => Observer.Ran;

    /// <summary>A project with one specification and a plan written by hand, whose tasks are given as TOML.</summary>
    public static BuildProject WithPlan(string tasks, string configuration = "")
    {
        var project = new BuildProject(new VirtualDisk());
        project.Write("ossature.toml", $"[project]\nname = \"demo\"\n\n[output]\nlanguage = \"text\"\n\n{configuration}");
        project.Write("specs/garden.smd", SmallSpec.Text);
        project.Write(".ossature/plan.toml", tasks);
        return project;
    }

    /// <summary>The same specifications and plan on a fresh disk, where nothing was ever built.</summary>
    public BuildProject Unbuilt()
    {
        var fresh = new BuildProject(new VirtualDisk());
        foreach (var path in Disk.Paths.Where(path => !IsMade(path[(Root.Length + 1)..])))
        {
            fresh.Disk.Put(path, Disk.Peek(path)!);
        }

        return fresh;
    }

    public BuildReport Build(BuildOptions? options = null, CancellationToken cancellation = default) =>
        BuildOn(Disk, options, cancellation);

    public BuildReport BuildOn(IFileSystem files, BuildOptions? options = null, CancellationToken cancellation = default)
    {
        Observer = new();
        if (options is not { Fresh: not TaskSelection.None } && BuildStamp.Stands(files, $"{Root}/ossature.toml"))
        {
            return BuildReport.Nothing;
        }

        var workspace = SpecWorkspace.Open(files, Root);
        AssertNoErrors(workspace.Compilation.GetDiagnostics());
        var builder = new Builder(files, workspace, new OneModel(Model), Commands, Observer, TimeProvider.System)
        {
            Remote = Remote,
        };
        return builder.RunAsync(options ?? new BuildOptions { Jobs = 1 }, cancellation).GetAwaiter().GetResult();
    }

    /// <summary>Builds and expects every task to be done.</summary>
    public BuildReport BuildSuccessfully(BuildOptions? options = null)
    {
        var report = Build(options);
        AssertNoErrors(report.Diagnostics);
        Assert.True(report.Outcome is BuildOutcome.Succeeded or BuildOutcome.UpToDate, report.Outcome.ToString());
        return report;
    }

    public string? Read(string path) => Disk.Peek($"{Root}/{path}");

    public void Write(string path, string text) => Disk.Put($"{Root}/{path}", text.ReplaceLineEndings("\n"));

    /// <summary>Replaces a part of a file that is there exactly once.</summary>
    public void Edit(string path, string old, string replacement)
    {
        var text = Read(path) ?? throw new TestFailure($"There is no {path}.");
        Assert.Equal(2, text.Split(old).Length);
        Write(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Files below the output folder with their texts, one after the other.</summary>
    public string Output() => Below("output/");

    public string Below(string folder) => string.Concat(Files(folder).Select(file => $"== {file.Key}\n{file.Value}"));

    /// <summary>Files below a folder, by path in the project, sorted.</summary>
    public IReadOnlyDictionary<string, string> Files(string folder) =>
        Disk
            .Paths.Where(path => path.StartsWith($"{Root}/{folder}", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(path => path[(Root.Length + 1)..], path => Disk.Peek(path)!, StringComparer.Ordinal);

    private static bool IsMade(string path) =>
        path.StartsWith("output/", StringComparison.Ordinal)
        || (path.StartsWith(".ossature/", StringComparison.Ordinal) && path != ".ossature/plan.toml");

    private static void AssertNoErrors(IEnumerable<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        Assert.True(errors.Length == 0, string.Join('\n', errors.AsEnumerable()));
    }
}
