using Microsoft.Extensions.AI;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Agents;
using Ossature.Compiler.Emit.Build;
using Ossature.Compiler.Emit.Plans;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Emit.Stamps;
using Ossature.Compiler.Soak.Worlds;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Soak.Builds;

/// <summary>A project on a virtual disk, built by the real engine with a scripted model and commands that only pretend to run.</summary>
/// <param name="disk">The disk.</param>
/// <param name="model">Makes the model of each build.</param>
public sealed class SoakProject(VirtualDisk disk, Func<ScriptedModel> model)
{
    private const string Root = "/project";

    public VirtualDisk Disk { get; private set; } = disk;

    /// <summary>What happened in the last build.</summary>
    public EventLog Events { get; private set; } = new(_ => { });

    /// <summary>Called in a build after each answer of a model, with their number.</summary>
    public Action<int> Heard { get; set; } = _ => { };

    public string Output => Below("output/");

    public string? State => Read(".ossature/state.toml");

    /// <summary>The state without records of tasks that a world no longer has, or leaves to the author: those are kept in case they come back.</summary>
    public string StateOf(World world)
    {
        var built = world.Tasks.Where(task => !task.IsAuthors).Select(task => $"tasks.\"{world.IdOf(task)}\"]").ToArray();
        return string.Join(
            "\n[",
            (State ?? "")
                .Split("\n[")
                .Where(part =>
                    !part.StartsWith("tasks.", StringComparison.Ordinal)
                    || built.Any(begin => part.StartsWith(begin, StringComparison.Ordinal))
                )
        );
    }

    /// <summary>The keys of all tasks of a world that are not left to the author.</summary>
    public string KeysOf(World world) =>
        string.Concat(
            world
                .Tasks.Where(task => !task.IsAuthors)
                .Select(task =>
                    Below($".ossature/tasks/{FolderOf(world, task)}/claim.key")
                    + Below($".ossature/tasks/{FolderOf(world, task)}/verify.key")
                )
        );

    public static string FolderOf(World world, WorldTask task) => $"{world.IdOf(task)}-{task.Name.ToLowerInvariant()}";

    /// <summary>Writes what changed from one world to another.</summary>
    public void Write(World world)
    {
        var setup = world.Setup == 0 ? "" : $"setup = [\"init {world.Setup}\"]\n";
        Write(
            "ossature.toml",
            $"[project]\nname = \"soak\"\nversion = \"0.{world.Version}.0\"\n\n[output]\nlanguage = \"csharp\"\n\n[build]\nmax_fix_attempts = 4\n{setup}"
        );
        foreach (var spec in world.Specs)
        {
            Write(spec.Path + ".smd", spec.Text);
            Write(spec.Path + ".amd", spec.Architecture);
        }

        for (var i = 0; i < world.Context.Length; i++)
        {
            Write($"context/c{i}.txt", $"context {i} as {world.Context[i]}\n");
        }

        Write(".ossature/plan.toml", WorldPlan.Of(world));
    }

    /// <summary>The same inputs on a fresh disk, where nothing was ever built.</summary>
    public SoakProject Clean(World world)
    {
        var clean = new SoakProject(new VirtualDisk(), model);
        clean.Write(world);
        foreach (var path in world.Tasks.Where(task => task.IsAuthors).SelectMany(task => task.Outputs))
        {
            if (Read("output/" + path) is { } text)
            {
                clean.Write("output/" + path, text);
            }
        }

        return clean;
    }

    /// <summary>Another project on a copy of the disk.</summary>
    public SoakProject Copy() => new(Disk.Survivor(), model);

    /// <summary>Goes on, after the process died, with what lies on the disk.</summary>
    public void Revive() => Disk = Disk.Survivor();

    public BuildReport Build(BuildOptions options, CancellationToken cancellation = default)
    {
        Events = new(Heard);
        if (options is { Fresh: TaskSelection.None, DryRun: false } && BuildStamp.Stands(Disk, $"{Root}/ossature.toml"))
        {
            return BuildReport.Nothing;
        }

        var workspace = SpecWorkspace.Open(Disk, Root);
        var errors = workspace.Compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).ToArray();
        if (errors.Length > 0)
        {
            throw new TestFailure($"The project is not sound: {string.Join('\n', errors.AsEnumerable())}");
        }

        var builder = new Builder(Disk, workspace, new ModelOfAll(model()), new PretendShell(Disk), Events, TimeProvider.System);
        return builder.RunAsync(options, cancellation).GetAwaiter().GetResult();
    }

    public string? Read(string path) => Disk.Peek($"{Root}/{path}");

    public void Write(string path, string text)
    {
        if (Read(path) != text)
        {
            Disk.Put($"{Root}/{path}", text);
        }
    }

    public void Delete(string path)
    {
        if (Read(path) is not null)
        {
            Disk.DeleteFile($"{Root}/{path}");
        }
    }

    public void DeleteFolder(string path) => Disk.DeleteDirectory($"{Root}/{path}");

    /// <summary>Files below a folder, with their texts, one after the other.</summary>
    public string Below(string folder) => string.Concat(PathsBelow(folder).Select(path => $"== {path}\n{Read(path)}"));

    public IReadOnlyList<string> PathsBelow(string folder) =>
        [
            .. Disk
                .Paths.Where(path => path.StartsWith($"{Root}/{folder}", StringComparison.Ordinal))
                .Select(path => path[(Root.Length + 1)..]),
        ];

    private sealed class ModelOfAll(IChatClient client) : IModelSource
    {
        public IChatClient GetClient(ModelRole role) => client;
    }
}
