using System.Globalization;
using System.Text;
using Ossature.Compiler.Diagnostics.Rendering;
using Ossature.Compiler.Emit.Inspection;

namespace Ossature.CommandLine.Output;

/// <summary>How a project stands, for people.</summary>
internal static class StatusText
{
    private const int MostNext = 3;

    public static string Render(ProjectStatus status)
    {
        var text = new StringBuilder();
        text.Append(PrintableText.OneLine(status.Name))
            .Append(" - ")
            .Append(Invocation.Count(status.Specs.Length, "spec"))
            .Append(", ")
            .Append(Invocation.Count(status.Tasks.Length, "task"))
            .Append('\n');
        if (status.Tasks.IsEmpty)
        {
            text.Append("no plan yet: give a specification an architecture (`ossc new NAME -t amd`), then run `ossc plan`\n");
        }
        else
        {
            text.Append(TextTable.Render([.. status.Specs.Select(RowOf)]))
                .Append('\n')
                .Append(TextTable.Render([.. status.Tasks.Select(RowOf)]));
        }

        AppendNext(text, status);
        if (status.HasFailures)
        {
            text.Append("\n`ossc retry` runs what failed again\n");
        }

        if (status.Faults is { } faults)
        {
            text.Append('\n')
                .Append(faults.IsEmpty ? "everything is as it is recorded\n" : "not as recorded:\n")
                .Append(TextTable.Render([.. faults.Select(fault => new[] { "  " + fault.Path, fault.Problem })]));
        }

        return text.ToString();
    }

    private static string[] RowOf(SpecCounts spec) =>
        [
            spec.Spec,
            string.Join(
                ", ",
                PlanTaskStatus
                    .All.Zip(spec.Counts)
                    .Where(count => count.Second > 0)
                    .Select(count => $"{Number(count.Second)} {count.First}")
            ) + $" of {Number(spec.Total)}",
        ];

    private static string[] RowOf(PlanTaskStatus status) =>
        [status.Task.Id, status.Status, status.Task.Spec, status.Task.Title, status.Reason];

    /// <summary>The first tasks that a build would run, and how many may have to follow.</summary>
    private static void AppendNext(StringBuilder text, ProjectStatus status)
    {
        var sure = status.Next.Where(next => !next.MayFollow).ToArray();
        if (status.Next.IsEmpty)
        {
            return;
        }

        text.Append("\nthe next build runs ").Append(Invocation.Count(sure.Length, "task"));
        var followers = status.Next.Length - sure.Length;
        text.Append(followers > 0 ? $", and {Number(followers)} more if these come out different:\n" : ":\n");
        text.Append(TextTable.Render([.. sure.Take(MostNext).Select(next => new[] { "  " + next.Task, next.Reason })]));
        text.Append(
            sure.Length > MostNext ? $"  and {Number(sure.Length - MostNext)} more; `ossc build --dry-run` lists them\n" : ""
        );
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
