using System.Collections.Immutable;
using System.Globalization;
using Ossature.Compiler.Emit.Inputs;
using Ossature.Compiler.Emit.Prompts;
using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Incremental.Keys;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Semantics.Configuration;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Tasks;

/// <summary>The two keys of a task. Neither holds an id, a time, a path of this machine or its language.</summary>
internal static class TaskKeys
{
    /// <summary>Up to so many files are named one by one; more are one digest, so that a key stays small beside what it stands for.</summary>
    private const int MostNamedFiles = 200;

    /// <summary>What the task is asked for: decides whether its work stands.</summary>
    public static Key Claim(ProjectOptions options, TaskInputs inputs, FileTree seen)
    {
        var task = inputs.Task;
        var key = new KeyBuilder("claim")
            .Add("kind", task.Kind.ToString())
            .Add("title", task.Title)
            .Add("description", task.Description)
            .Add("notes", task.Notes)
            .Add("project name", options.Project.Name)
            .Add("language", options.Output.Language)
            .Add("framework", options.Output.Framework);
        Add(key, "output", task.Outputs.Select(path => (path, "")));
        Add(key, "spec", inputs.Spec.Select(slice => (slice.Name, slice.Digest.ToString())));
        Add(key, "architecture", inputs.Architecture.Select(slice => (slice.Name, slice.Digest.ToString())));
        Add(key, "interface", inputs.Interfaces.Select(surface => (surface.Name, surface.Digest.ToString())));
        Add(
            key,
            "context file",
            inputs.Context.Select(file => (file.Path, file.Content is { } content ? Digest.Of(content).ToString() : "none"))
        );
        // What the compiler wrote is verified with, not asked for: a new `ossc` with another project file buys nothing again.
        Add(
            key,
            "file",
            inputs.Inject.Select(file => (file.Path, file.IsDerived ? "derived" : file.Content?.ToString() ?? "none"))
        );
        Add(key, "file", inputs.Earlier.Select(file => (file.Path, file.Content.ToString())));
        Add(key, "derived file", inputs.Derived.Select(file => (file.Path, Digest.Of(file.Text).ToString())));
        Add(key, "source", task.Source.Select(pattern => (pattern, "")));
        Add(key, "source file", inputs.Copies.Files.Select(file => (file.Source, file.Content.ToString())));
        if (task.Kind == TaskKind.Interface)
        {
            key.Add("template", Digest.Of(PromptTemplate.Extractor));
        }

        if (IsJudge(task))
        {
            AddTree(key, seen);
        }

        return key.Build();
    }

    /// <summary>What the work is verified with: decides whether the commands run again.</summary>
    public static Key Verify(PlanTask task, FileTree seen, FileChanges changes)
    {
        var key = new KeyBuilder("verify");
        if (HasCommands(task))
        {
            Add(
                key,
                "command",
                CommandsOf(task).Select((command, i) => ((i + 1).ToString(CultureInfo.InvariantCulture), command))
            );
            AddTree(key, seen);
            Add(key, "output", changes.Writes.Select(write => (write.Key, write.Value.ToString())));
            Add(key, "removed", changes.Deletes.Select(path => (path, "")));
        }

        return key.Build();
    }

    /// <summary>Begins the names of inputs that are files.</summary>
    public const string FilePrefix = "file ";

    /// <summary>Begins the names of inputs that say what others offer.</summary>
    public const string InterfacePrefix = "interface ";

    /// <summary>Whether the task judges what others wrote; then all that it judges is what it is made from.</summary>
    public static bool IsJudge(PlanTask task) => task.Kind is TaskKind.Verify or TaskKind.Gate;

    /// <summary>The commands that judge the task. What is copied needs no judging.</summary>
    public static ImmutableArray<string> CommandsOf(PlanTask task) => task.Source.IsEmpty ? task.Verify : [];

    public static bool HasCommands(PlanTask task) => !CommandsOf(task).IsEmpty;

    private static void AddTree(KeyBuilder key, FileTree tree)
    {
        if (tree.Count <= MostNamedFiles)
        {
            Add(key, "file", tree.Files.Select(file => (file.Key, file.Value.Digest.ToString())));
        }
        else
        {
            key.Add("all files before", tree.Digest);
        }
    }

    private static void Add(KeyBuilder key, string what, IEnumerable<(string Name, string Value)> inputs)
    {
        foreach (var (name, value) in inputs)
        {
            key.Add($"{what} {name}", value);
        }
    }
}
