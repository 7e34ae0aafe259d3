using System.Text;
using Ossature.Compiler.Emit.Inputs;
using Ossature.Compiler.Semantics.Configuration;

namespace Ossature.Compiler.Emit.Prompts;

/// <summary>
/// What implementer and fixer are asked. The blocks that tasks and attempts share come first, so that providers can reuse them; nothing
/// in it names this machine, a time or a task's id.
/// </summary>
internal static class TaskPrompt
{
    /// <summary>Asks for the task's files.</summary>
    public static string Implement(ProjectOptions options, TaskInputs inputs) =>
        Context(options, inputs).Add("task", Task(inputs, "Files to write:")).ToString();

    /// <summary>Asks for the repair of what a command rejected.</summary>
    /// <param name="options">The project's options.</param>
    /// <param name="inputs">What the task is made from.</param>
    /// <param name="files">The files that may be at fault, with their texts; null for a text that is not shown.</param>
    /// <param name="command">The command that failed.</param>
    /// <param name="output">What it printed.</param>
    public static string Fix(
        ProjectOptions options,
        TaskInputs inputs,
        IEnumerable<(string Path, string? Text)> files,
        string command,
        string output
    ) =>
        Context(options, inputs)
            .Add("task", Task(inputs, "Its files:"))
            .Add("files", Files(files))
            .Add(
                "failure",
                $"The command\n\n{PromptBlocks.Fenced(command)}\n\nfailed. It printed:\n\n{PromptBlocks.Fenced(output)}\n"
            )
            .ToString();

    /// <summary>Asks what code offers to others.</summary>
    public static string Extract(ProjectOptions options, IEnumerable<(string Path, string? Text)> files) =>
        new PromptBlocks().Add("project_config", Project(options)).Add("files", Files(files)).ToString();

    private static PromptBlocks Context(ProjectOptions options, TaskInputs inputs) =>
        new PromptBlocks()
            .Add("project_config", Project(options))
            .Add("specification_context", Join(inputs.Spec.Select(slice => slice.Text)))
            .Add("architecture_context", Join(inputs.Architecture.Select(slice => slice.Text)))
            .Add("interfaces", Join(inputs.Interfaces.Select(surface => surface.Text)))
            .Add("context_files", Join(inputs.Context.Select(ContextFile)))
            .Add(
                "dependency_files",
                Lines(
                    inputs
                        .Inject.Where(file => file.Content is not null)
                        .Select(file => file.Path)
                        .Concat(inputs.Earlier.Select(file => file.Path))
                        .Order(StringComparer.Ordinal)
                )
            );

    private static string Project(ProjectOptions options)
    {
        var framework = options.Output.Framework.Length > 0 ? $"\nFramework: {options.Output.Framework}" : "";
        return $"Project: {options.Project.Name}\nLanguage: {options.Output.Language}{framework}";
    }

    private static string Task(TaskInputs inputs, string filesTitle)
    {
        var task = inputs.Task;
        var notes = task.Notes.Length > 0 ? $"Notes of the author:\n\n{task.Notes.TrimEnd('\n')}\n" : "";
        var files = task.Outputs.IsEmpty ? "" : $"{filesTitle}\n\n{Lines(task.Outputs)}";
        return Join([$"# {task.Title}\n", task.Description, notes, files]);
    }

    private static string Files(IEnumerable<(string Path, string? Text)> files) =>
        Join(
            files.Select(file =>
                file.Text is { } text
                    ? $"`{file.Path}`:\n\n{PromptBlocks.Fenced(text)}\n"
                    : $"`{file.Path}` (read it with read_file)\n"
            )
        );

    private static string ContextFile((string Path, byte[]? Content) file) =>
        file.Content switch
        {
            null => $"`{file.Path}` is named but is not there.\n",
            var binary when binary.Contains((byte)0) =>
                $"`{file.Path}`: a binary file of {binary.Length} bytes; copy_context_file puts it into the workspace.\n",
            var text => $"`{file.Path}`:\n\n{PromptBlocks.Fenced(Encoding.UTF8.GetString(text))}\n",
        };

    private static string Lines(IEnumerable<string> paths) => string.Concat(paths.Select(path => $"- `{path}`\n"));

    private static string Join(IEnumerable<string> parts) =>
        string.Join('\n', parts.Where(part => part.Length > 0).Select(part => part.TrimEnd('\n') + "\n"));
}
