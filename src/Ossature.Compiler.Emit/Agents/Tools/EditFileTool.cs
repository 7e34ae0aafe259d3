using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Agents.Tools;

internal sealed class EditFileTool(AgentFiles files)
    : AgentTool(
        "edit_file",
        "Replaces parts of an existing file. Edits apply in order; each old text must occur exactly once in the file as edited so far. "
            + "Nothing is written unless all of them apply.",
        ToolSchema.Object(
            ("path", ToolSchema.Text("Path of the file, relative to the workspace")),
            (
                "edits",
                ToolSchema.List(
                    ToolSchema.Object(
                        ("old", ToolSchema.Text("The text to replace, with enough around it to be unique")),
                        ("new", ToolSchema.Text("The text to put there"))
                    ),
                    "The edits, at least one"
                )
            )
        )
    )
{
    protected override ValueTask<string> RunAsync(ToolArguments arguments, CancellationToken cancellation)
    {
        var (path, edits) = (arguments.Text("path"), arguments.List("edits"));
        var source = files.Read(path);
        files.RefuseProtected(path);
        if (edits.Count == 0)
        {
            throw new ToolMisuse("The list of edits is empty; give at least one.");
        }

        var text = source.Text;
        for (var i = 0; i < edits.Count; i++)
        {
            text = Apply(text, edits[i].Text("old"), edits[i].Text("new"), $"Edit {i + 1} of {edits.Count}");
        }

        files.Write(path, SourceText.From(path, text).ToBytes());
        return new($"Edited `{path}`: {edits.Count} replaced.");
    }

    private static string Apply(string text, string old, string replacement, string which)
    {
        if (old.Length == 0)
        {
            throw new ToolMisuse($"{which}: the old text is empty. Nothing was written.");
        }

        if (old == replacement)
        {
            throw new ToolMisuse($"{which}: old and new text are the same. Nothing was written.");
        }

        var at = text.IndexOf(old, StringComparison.Ordinal);
        if (at < 0)
        {
            throw new ToolMisuse(
                $"{which}: the old text was not found. Read the file and copy the text exactly. Nothing was written."
            );
        }

        if (text.IndexOf(old, at + 1, StringComparison.Ordinal) >= 0)
        {
            throw new ToolMisuse(
                $"{which}: the old text occurs more than once. Include more of its surroundings. Nothing was written."
            );
        }

        return string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + old.Length));
    }
}
