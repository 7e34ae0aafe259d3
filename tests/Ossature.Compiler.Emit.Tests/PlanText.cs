namespace Ossature.Compiler.Emit.Tests;

/// <summary>Writes plans as people do.</summary>
internal static class PlanText
{
    public const string Header = "[meta]\ntotal_tasks = 1\nspecs = [\"GARDEN\"]\n";

    public static string Of(params IEnumerable<string> tasks) => Header + string.Concat(tasks.Select(task => "\n" + task));

    /// <summary>A task of the specification GARDEN; further lines are added as they are.</summary>
    public static string Task(string id, string title, string outputs, string dependsOn = "", params IEnumerable<string> more) =>
        $"""
            [[task]]
            id = "{id}"
            spec = "GARDEN"
            title = "{title}"
            description = "Part {id}."
            outputs = [{List(outputs)}]
            depends_on = [{List(dependsOn)}]
            spec_refs = []
            arch_refs = []
            status = "pending"

            """.Replace(
            "status = \"pending\"\n",
            more.Any(line => line.StartsWith("status", StringComparison.Ordinal)) ? "" : "status = \"pending\"\n"
        ) + string.Concat(more.Select(line => line + "\n"));

    private static string List(string names) =>
        string.Join(", ", names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => $"\"{name}\""));
}
