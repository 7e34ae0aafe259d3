using System.Globalization;
using System.Text;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Benchmarks.Builds;

/// <summary>Projects whose plan has any number of tasks, in chains or each by itself; the same numbers always give the same bytes.</summary>
/// <param name="Specs">Number of specifications.</param>
/// <param name="Tasks">Number of tasks, dealt out evenly.</param>
/// <param name="Chained">Whether each task of a specification depends on the one before.</param>
/// <param name="Done">Whether another tool has built everything.</param>
/// <param name="Configuration">Further lines of the configuration.</param>
internal sealed record PlannedProject(int Specs, int Tasks, bool Chained, bool Done = false, string Configuration = "")
{
    /// <summary>Writes the project into an empty folder.</summary>
    public void Write(IFileSystem files, string root)
    {
        files.WriteText(
            $"{root}/ossature.toml",
            $"[project]\nname = \"bench\"\n\n[output]\nlanguage = \"text\"\n\n{Configuration}"
        );
        var plan = new StringBuilder("[meta]\nspecs = [");
        plan.AppendJoin(", ", Enumerable.Range(1, Specs).Select(spec => $"\"{SpecId(spec)}\"")).Append("]\n");
        for (var spec = 1; spec <= Specs; spec++)
        {
            files.WriteText($"{root}/specs/{SpecId(spec).ToLowerInvariant()}.smd", Spec(spec));
        }

        for (var task = 1; task <= Tasks; task++)
        {
            plan.Append(Task(task));
            if (Done)
            {
                files.WriteText($"{root}/output/{OutputOf(task)}", Content(task));
            }
        }

        files.WriteText($"{root}/.ossature/plan.toml", plan.ToString());
    }

    /// <summary>The file that a task writes.</summary>
    public string OutputOf(int task) => Invariant($"src/{SpecId(SpecOf(task)).ToLowerInvariant()}/part{task:D5}.txt");

    /// <summary>What it writes.</summary>
    public static string Content(int task) => string.Concat(Enumerable.Repeat(Invariant($"part {task} of the whole\n"), 20));

    private int SpecOf(int task) => 1 + ((task - 1) * Specs / Tasks);

    private string Task(int task) =>
        Invariant(
            $"""

            [[task]]
            id = "{task:D5}"
            spec = "{SpecId(SpecOf(task))}"
            title = "Write part {task}"
            description = "Part {task} of the whole."
            outputs = ["{OutputOf(task)}"]
            depends_on = [{(Chained && task > 1 && SpecOf(task - 1) == SpecOf(task) ? Invariant($"\"{task - 1:D5}\"") : "")}]
            spec_refs = ["Overview", "Constraints"]
            arch_refs = []
            status = "{(Done ? "done" : "pending")}"
            verify = []

            """
        );

    private static string SpecId(int spec) => Invariant($"PART_{spec:D4}");

    private static string Spec(int spec) =>
        $"""
            ---
            id: {SpecId(spec)}
            status: draft
            priority: low
            ---

            # Part {spec}

            ## Overview

            One part of a whole that has many.

            ## Goals

            - Completeness

            ## Non-Goals

            - Speed

            ## Requirements

            ### Be there

            It is there.

            **Accepts:** nothing

            **Returns:** itself

            ## Constraints

            - Plain text

            ## Examples

            ### One

            **Input:**

            ```
            part
            ```

            **Output:**

            ```
            whole
            ```

            ## Acceptance Criteria

            - It is there

            """.ReplaceLineEndings("\n");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
