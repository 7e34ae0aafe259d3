using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Lowering.Tests.Plans;

public sealed class PlanFileMergeTests
{
    /// <summary>A scaffold, two components of which the second uses the first, and a gate.</summary>
    private static readonly Plan First = Plan(
        Task("001", "scaffold", "Project files", "a.csproj"),
        Task("002", "component:Money", "Money", "src/Money.cs", "001"),
        Task("003", "component:Ledger", "Ledger", "src/Ledger.cs", "001", "002"),
        Task("004", "program", "Program", null, "001", "002", "003")
    );

    [Fact]
    public void An_equal_lowering_leaves_every_byte()
    {
        var text = "\uFEFF" + PlanFile.Write(First).Replace("\n", "\r\n", StringComparison.Ordinal) + "# mine";

        Assert.Equal(text, Merge(text, First));
    }

    [Fact]
    public void A_plan_of_other_origin_is_never_touched()
    {
        const string foreign = "[meta]\nspecs = [\"A\"]\n\n[[task]]\nid = \"1\"\nspec = \"A\"\ntitle = \"T\"\n";

        Assert.Equal(foreign, Merge(foreign, First));
    }

    [Fact]
    public void A_plan_with_errors_is_not_touched()
    {
        var text = PlanFile.Write(First).Replace("\"001\"", "\"002\"", StringComparison.Ordinal);

        Assert.Equal(text, Merge(text, With(First, "component:Money", task => task with { Title = "New" })));
    }

    [Fact]
    public void An_untouched_plan_becomes_what_a_new_one_would_be()
    {
        var second = With(
            First,
            "component:Money",
            task =>
                task with
                {
                    Description = "Counts cents.",
                    Verify = ["a", "b"],
                    Outputs = ["src/Cents.cs"],
                    Kind = TaskKind.Derive,
                }
        );
        var merged = Merge(
            PlanFile.Write(First),
            second,
            "task `002` (Money): `description`, `kind`, `outputs`, `verify` changed"
        );

        // The key that is new comes last in its task; all else is where a new file has it.
        Assert.Equal(Lines(PlanFile.Write(second)), Lines(merged));
        Assert.Equal(merged, Merge(merged, second));
    }

    [Fact]
    public void Hand_edits_survive_a_changed_lowering()
    {
        var mine = PlanFile
            .Write(First)
            .Replace("title = \"Ledger\"", "title = \"My ledger\" # renamed", StringComparison.Ordinal)
            .Replace(
                "id = \"002\"",
                "# about money\nid = \"002\"\nnotes = \"use cents\"\nstatus = \"manual\"\nestimate = 3",
                StringComparison.Ordinal
            )
            .Replace(
                "    \"true\",\n]\n\n[[task]]\nid = \"004\"",
                "    \"true\", # fast\n    \"make test\",\n]\n\n[[task]]\nid = \"004\"",
                StringComparison.Ordinal
            );
        var second = With(
            First,
            "component:Ledger",
            task => task with { Title = "Book", Description = "Changed.", Verify = ["false"] }
        );
        var merged = Merge(
            mine,
            second,
            "task `003` (My ledger): your `title` kept, though the specs ask for another one",
            "task `003` (My ledger): your `verify` kept, though the specs ask for another one",
            "task `003` (My ledger): `description` changed"
        );

        AssertSameBut(mine, merged, "description = \"\"", "description = \"Changed.\"", behind: "My ledger");

        // Edits stay edits: the next lowering does not take them for its own either.
        var third = With(second, "component:Ledger", task => task with { Description = "Again." });
        var again = Merge(merged, third, "task `003` (My ledger): `description` changed");
        Assert.Contains("title = \"My ledger\" # renamed", again, StringComparison.Ordinal);
        Assert.Contains("    \"true\", # fast\n    \"make test\",\n", again, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_that_the_specs_come_to_agree_with_is_no_edit_any_more()
    {
        var mine = PlanFile.Write(First).Replace("title = \"Ledger\"", "title = \"Book\"", StringComparison.Ordinal);
        var second = With(First, "component:Ledger", task => task with { Title = "Book" });
        var merged = Merge(mine, second);
        var third = With(First, "component:Ledger", task => task with { Title = "Journal" });

        Assert.Contains(
            "title = \"Journal\"",
            Merge(merged, third, "task `003` (Book): `title` changed"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Order_and_ids_of_the_author_stand()
    {
        var blocks = Blocks(PlanFile.Write(First));
        var mine = string.Concat(blocks.RemoveAt(2).Insert(1, blocks[2]))
            .Replace("\"002\"", "\"money\"", StringComparison.Ordinal);
        var second = With(First, "component:Money", task => task with { Title = "Cents" });

        Assert.Equal(
            mine.Replace("title = \"Money\"", "title = \"Cents\"", StringComparison.Ordinal),
            WithoutBookkeeping(mine, Merge(mine, second, "task `money` (Money): `title` changed"))
        );
    }

    [Fact]
    public void A_task_of_the_author_stays_and_may_be_depended_on()
    {
        const string own =
            "[[task]]\nid = \"logo\"\nspec = \"A\"\ntitle = \"Draw\"\noutputs = [\"logo.svg\"]\nstatus = \"manual\"\n\n";
        var blocks = Blocks(PlanFile.Write(First));
        var mine = string.Concat(blocks.Insert(1, own))
            .Replace("    \"002\",\n    \"003\",\n]", "    \"002\",\n    \"003\",\n    \"logo\",\n]", StringComparison.Ordinal);
        var second = With(First, "component:Money", task => task with { Title = "Cents" });
        var merged = Merge(mine, second, "task `002` (Money): `title` changed");

        Assert.Equal(
            mine.Replace("title = \"Money\"", "title = \"Cents\"", StringComparison.Ordinal),
            WithoutBookkeeping(mine, merged)
        );
    }

    [Fact]
    public void A_deleted_task_stays_deleted()
    {
        var blocks = Blocks(PlanFile.Write(First));
        var mine = string.Concat(blocks.RemoveAt(2)).Replace("    \"002\",\n", "", StringComparison.Ordinal);
        var second = With(First, "component:Ledger", task => task with { Title = "Book" });
        var merged = Merge(
            mine,
            second,
            "task `003` (Ledger): `title` changed",
            "task `002` (Money): left out, because you deleted it"
        );

        Assert.Equal(
            mine.Replace("title = \"Ledger\"", "title = \"Book\"", StringComparison.Ordinal),
            WithoutBookkeeping(mine, merged)
        );

        // Taking the deleted task out of `depends_on` was no edit of those tasks: a new dependency still arrives.
        var third = Plan([
            .. second.Tasks[..2],
            Task("003", "component:Clock", "Clock", "src/Clock.cs", "001"),
            Task("004", "component:Ledger", "Book", "src/Ledger.cs", "001", "002", "003"),
            Task("005", "program", "Program", null, "001", "002", "003", "004"),
        ]);
        var again = Read(Merge(merged, third, null));
        Assert.Equal(["001", "005"], again.Tasks.Single(task => task.Title == "Book").DependsOn.AsEnumerable());
    }

    [Fact]
    public void A_new_component_gets_a_new_id_and_a_place_behind_what_it_needs()
    {
        var second = Plan(
            Task("001", "scaffold", "Project files", "a.csproj"),
            Task("002", "component:Clock", "Clock", "src/Clock.cs", "001"),
            Task("003", "component:Money", "Money", "src/Money.cs", "001"),
            Task("004", "component:Ledger", "Ledger", "src/Ledger.cs", "001", "002", "003"),
            Task("005", "program", "Program", null, "001", "002", "003", "004")
        );
        var merged = Read(
            Merge(
                PlanFile.Write(First),
                second,
                "task `003` (Ledger): `depends_on` changed",
                "task `004` (Program): `depends_on` changed",
                "task `005` (Clock): added"
            )
        );

        Assert.Equal(["001", "005", "002", "003", "004"], merged.Tasks.Select(task => task.Id));
        Assert.Equal(["001", "005", "002"], merged.Tasks[3].DependsOn.AsEnumerable());
        Assert.Equal(second.Lowered, merged.Lowered);
    }

    [Fact]
    public void A_component_that_is_gone_takes_its_task_along_unless_the_author_worked_on_it()
    {
        var second = Plan(First.Tasks[0], First.Tasks[1], Task("003", "program", "Program", null, "001", "002"));
        var text = PlanFile.Write(First);
        var merged = Merge(
            text,
            second,
            "task `003` (Ledger): removed: the specs no longer ask for it",
            "task `004` (Program): `depends_on` changed"
        );
        Assert.Equal(["001", "002", "004"], Read(merged).Tasks.Select(task => task.Id));
        Assert.DoesNotContain("Ledger", merged, StringComparison.Ordinal);

        var mine = text.Replace("id = \"003\"", "id = \"003\"\nnotes = \"precious\"", StringComparison.Ordinal);
        var kept = Merge(
            mine,
            second,
            "task `003` (Ledger): kept, because you changed it, though the specs no longer ask for it",
            "task `004` (Program): `depends_on` changed"
        );
        Assert.Equal(["001", "002", "003", "004"], Read(kept).Tasks.Select(task => task.Id));
    }

    [Fact]
    public void A_task_of_the_author_loses_a_dependency_that_is_gone()
    {
        var mine = PlanFile
            .Write(First)
            .Replace(
                "# What the specs asked for",
                "[[task]]\nid = \"x\"\nspec = \"A\"\ntitle = \"X\"\ndepends_on = [\"002\", \"003\"]\n\n# What the specs asked for",
                StringComparison.Ordinal
            );
        var second = Plan(First.Tasks[0], First.Tasks[1], Task("003", "program", "Program", null, "001", "002"));

        Assert.Equal(["002"], Read(Merge(mine, second, null)).Tasks[^1].DependsOn.AsEnumerable());
    }

    [Fact]
    public void A_component_with_a_new_name_that_writes_the_same_file_keeps_its_id_and_its_notes()
    {
        var mine = PlanFile.Write(First).Replace("id = \"002\"", "id = \"002\"\nnotes = \"use cents\"", StringComparison.Ordinal);
        var second = With(First, "component:Money", task => task with { Role = "component:Cents", Title = "Cents" });
        var merged = Merge(mine, second, "task `002` (Money): `title` changed");

        var task = Read(merged).Tasks[1];
        Assert.Equal(("002", "component:Cents", "Cents", "use cents"), (task.Id, task.Role, task.Title, task.Notes));
        Assert.DoesNotContain("component:Money", merged, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_its_memory_a_plan_keeps_all_it_has_and_learns_anew()
    {
        var text = PlanFile.Write(First);
        var mine = text[..text.IndexOf("# What the specs asked for", StringComparison.Ordinal)];
        var second = With(First, "component:Money", task => task with { Title = "Cents" });
        var merged = Merge(mine, second, "task `002` (Money): your `title` kept, though the specs ask for another one");

        Assert.Contains("[lowered]", merged, StringComparison.Ordinal);
        Assert.Equal(First.Tasks.Select(task => task.Title), Read(merged).Tasks.Select(task => task.Title));
    }

    [Fact]
    public void A_plan_whose_tasks_are_written_in_braces_is_left_alone()
    {
        var text = $"task = [{{ id = \"1\", spec = \"A\", title = \"T\" }}]\n[meta]\nlowered = \"{Digest.Of("0")}\"\n";

        Assert.Equal(
            text,
            Merge(
                text,
                First,
                "the plan is left as it is, because it does not write `[meta]`, `[[task]]` and `[lowered]` as headers"
            )
        );
    }

    [Fact]
    public void A_new_plan_looks_like_this() => Golden.Verify(PlanFile.Write(First), "plan.toml");

    /// <summary>Merges and checks the changes that are said; null for any.</summary>
    private static string Merge(string text, Plan lowered, params string[]? changes)
    {
        var merged = PlanFile.Merge(SourceText.From(PlanFile.Path, text), lowered, out var said);
        if (changes is not null)
        {
            Assert.Equal(changes, said.Select(change => change.ToString()));
        }

        return merged;
    }

    private static Plan Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var plan = PlanFile.Read(SourceText.From(PlanFile.Path, text), diagnostics);
        Assert.Empty(diagnostics.Select(diagnostic => diagnostic.ToString()));
        return plan!;
    }

    private static Plan Plan(params ImmutableArray<PlanTask> tasks) =>
        new()
        {
            Specs = ["A"],
            Tasks = tasks,
            Lowered = Digest.Of(
                string.Join(
                    "|",
                    tasks.Select(task => $"{task} {string.Join(",", [.. task.DependsOn, .. task.Verify, .. task.Outputs])}")
                )
            ),
        };

    private static Plan With(Plan plan, string role, Func<PlanTask, PlanTask> change) =>
        Plan([.. plan.Tasks.Select(task => task.Role == role ? change(task) : task)]);

    private static PlanTask Task(string id, string role, string title, string? output, params ImmutableArray<string> dependsOn) =>
        new()
        {
            Id = id,
            Spec = "A",
            Role = role,
            Title = title,
            Kind = output is null ? TaskKind.Gate : TaskKind.Task,
            Outputs = output is null ? [] : [output],
            DependsOn = dependsOn,
            Verify = ["true"],
        };

    /// <summary>The file cut in front of each task and of the memory at its end.</summary>
    private static ImmutableList<string> Blocks(string text)
    {
        var blocks = ImmutableList.CreateBuilder<string>();
        foreach (var line in text.Split('\n').Select(line => line + "\n"))
        {
            if (blocks.Count == 0 || line is "[[task]]\n" || line.StartsWith("# What the specs asked", StringComparison.Ordinal))
            {
                blocks.Add("");
            }

            blocks[^1] += line;
        }

        return blocks.ToImmutable();
    }

    /// <summary>The merged text with the digests and the count that the text before it had.</summary>
    private static string WithoutBookkeeping(string before, string after)
    {
        static bool IsBookkeeping(string line) =>
            new[] { "lowered = ", "total_tasks = ", "\"A " }.Any(start => line.StartsWith(start, StringComparison.Ordinal));
        var old = new Queue<string>(before.Split('\n').Where(IsBookkeeping));
        return string.Join("\n", after.Split('\n').Select(line => IsBookkeeping(line) ? old.Dequeue() : line));
    }

    private static void AssertSameBut(string before, string after, string old, string @new, string behind)
    {
        var place = before.IndexOf(old, before.IndexOf(behind, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(before[..place] + @new + before[(place + old.Length)..], WithoutBookkeeping(before, after));
    }

    private static string[] Lines(string text) => [.. text.Split('\n').Order(StringComparer.Ordinal)];
}
