using System.Text;
using Ossature.Compiler.Syntax.Toml;

namespace Ossature.Compiler.Lowering.Plans;

/// <summary>Writes a new plan file.</summary>
internal static class PlanWriter
{
    private const string Header = """
        # What is built, in which order, from which parts of the specs. This file is yours to edit:
        # when the specs change, `ossc` changes what they ask for and keeps what you wrote.
        # Per task you may set: notes = "..." for the model, status = "manual" or "skipped".

        """;

    public static string Write(Plan plan)
    {
        var text = new StringBuilder(Header.ReplaceLineEndings("\n")).Append("\n[meta]\n");
        AppendAll(text, Meta(plan, plan.Tasks.Length));
        foreach (var task in plan.Tasks)
        {
            text.Append("\n[[task]]\n");
            AppendAll(text, Task(task));
        }

        if (plan.Lowered is not null)
        {
            text.Append($"\n{PlanBase.Comment}[{PlanBase.Table}]\n");
            AppendAll(text, PlanBase.Pairs(new(plan)));
        }

        return text.ToString();
    }

    public static IEnumerable<(string Key, TomlText Value)> Meta(Plan plan, int tasks)
    {
        if (plan.Lowered is { } lowered)
        {
            yield return ("lowered", TomlText.Of(lowered.ToString()));
        }

        yield return ("total_tasks", TomlText.Of(tasks));
        yield return ("specs", TomlText.Of(plan.Specs));
    }

    public static IEnumerable<(string Key, TomlText Value)> Task(PlanTask task)
    {
        yield return ("id", TomlText.Of(task.Id));
        yield return ("spec", TomlText.Of(task.Spec));
        if (task.Role.Length > 0)
        {
            yield return ("role", TomlText.Of(task.Role));
        }

        foreach (var field in PlanField.All)
        {
            if (field.Written(field.Value(task)) is { } written)
            {
                yield return (field.Key, written);
            }
        }

        (string Key, TomlText? Value)[] others =
        [
            ("context_files", List(task.ContextFiles)),
            ("source", List([.. task.Source.Select(source => "context://" + source)])),
            ("covers", List(task.Covers)),
            ("notes", Text(task.Notes)),
            ("vmd_file", Text(task.VmdFile)),
            ("vmd_group", Text(task.VmdGroup)),
        ];
        foreach (var (key, value) in others)
        {
            if (value is not null)
            {
                yield return (key, value);
            }
        }
    }

    private static TomlText? List(IReadOnlyCollection<string> values) => values.Count == 0 ? null : TomlText.Of(values);

    private static TomlText? Text(string value) => value.Length == 0 ? null : TomlText.Of(value);

    private static void AppendAll(StringBuilder text, IEnumerable<(string Key, TomlText Value)> pairs)
    {
        foreach (var (key, value) in pairs)
        {
            text.Append(TomlText.Key(key)).Append(" = ").Append(value.ToString()).Append('\n');
        }
    }
}
