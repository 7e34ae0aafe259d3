using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Lowering.Tests.Plans;

public sealed class PlanFileReadTests
{
    [Fact]
    public void Every_key_is_read()
    {
        var plan = Read(
            """
            [meta]
            generated_at = "2026-05-13T21:29:48Z"
            total_tasks = 1
            specs = ["TRACKER"]

            [[task]]
            id = "a/b"
            spec = "TRACKER"
            title = "Ledger"
            description = "Keeps entries."
            kind = "verify"
            role = "component:Ledger"
            outputs = ["./checks//a.sh", "src/b.cs"]
            depends_on = []
            spec_refs = ["Goals", "Requirements > GET /", "TRACKER:Constraints"]
            arch_refs = ["Components > Ledger"]
            status = "manual"
            verify = ["true", "", "false"]
            inject_files = ["src/a.cs"]
            cross_spec_interfaces = ["MONEY"]
            context_files = ["data/rates.csv"]
            covers = ["Add"]
            notes = "use decimals"
            vmd_file = "specs/a.vmd"
            vmd_group = "add/2"
            mine = 1
            """
        );

        var task = Assert.Single(plan.Tasks);
        Assert.Equal(["TRACKER"], plan.Specs.AsEnumerable());
        Assert.Null(plan.Lowered);
        Assert.Equal(("a/b", "TRACKER", "Ledger", "Keeps entries."), (task.Id, task.Spec, task.Title, task.Description));
        Assert.Equal((TaskKind.Verify, "component:Ledger", PlanStatus.Manual), (task.Kind, task.Role, task.Status));
        Assert.Equal(["checks/a.sh", "src/b.cs"], task.Outputs.AsEnumerable());
        Assert.Equal(["Goals", "Requirements > GET /", "TRACKER:Constraints"], task.SpecRefs.AsEnumerable());
        Assert.Equal(["Components > Ledger"], task.ArchRefs.AsEnumerable());
        Assert.Equal(["true", "false"], task.Verify.AsEnumerable());
        Assert.Equal(["src/a.cs"], task.InjectFiles.AsEnumerable());
        Assert.Equal(["MONEY"], task.CrossSpecInterfaces.AsEnumerable());
        Assert.Equal(["data/rates.csv"], task.ContextFiles.AsEnumerable());
        Assert.Equal(["Add"], task.Covers.AsEnumerable());
        Assert.Equal(("use decimals", "specs/a.vmd", "add/2"), (task.Notes, task.VmdFile, task.VmdGroup));
        Assert.Equal(6, task.Location.Start.Line);
    }

    [Fact]
    public void The_old_forms_of_verify_and_source_are_read()
    {
        var plan = Read(
            """
            [[task]]
            id = "1"
            spec = "A"
            title = "T"
            verify = "true"
            [[task]]
            id = "2"
            spec = "A"
            title = "T"
            verify = ""
            source = "context://b/**"
            outputs = ["c/**"]
            """
        );

        Assert.Equal(["true"], plan.Tasks[0].Verify.AsEnumerable());
        Assert.Empty(plan.Tasks[1].Verify);
        Assert.Equal(["b/**"], plan.Tasks[1].Source.AsEnumerable());
    }

    [Fact]
    public void What_a_hand_may_have_broken_is_reported_where_it_stands() =>
        Check(
            """
            [meta]
            lowered = "yes"
            ~         ^^^^^ OSS3013 warning
            tasks = 5
            [[task]]
            id = "001"
            spec = "A"
            title = "One"
            status = "finished"
            ~        ^^^^^^^^^^ OSS3003 error: `finished`
            kind = "tsk"
            ~      ^^^^^ OSS3004
            outputs = ["../x", "/etc/passwd", "checks/a", "ok"]
            ~          ^^^^^^ OSS3007 `../x`
            ~                  ^^^^^^^^^^^^^ OSS3007 `/etc/passwd`
            ~                                 ^^^^^^^^^^ OSS3012
            verfy = []
            ~ 1+5 OSS3011 warning: nothing reads `verfy` of task `001`
            source = ["http://a/b", "a/../../b", "fine.txt"]
            ~         ^^^^^^^^^^^^ OSS3009
            ~                       ^^^^^^^^^^^ OSS3009
            [[task]]
            ~ 1+8 OSS3001 error: task `001` has no `title`
            id = "001"
            ~    ^^^^^ OSS3002 error: the task id `001` is already used on line 5
            spec = "A"
            depends_on = ["01"]
            [[task]]
            ~ 1+8 OSS3001 error: task number 3 has no `id`
            spec = ""
            ~      ^^ OSS3001 error: task number 3 has no `spec`
            title = 3
            ~       ^ OSS1424 error: `title` must be a string, not an integer
            """
        );

    [Fact]
    public void A_dependency_on_no_task_is_reported_while_every_task_has_its_id() =>
        Check(
            """
            [[task]]
            id = "001"
            spec = "A"
            title = "One"
            [[task]]
            id = "002"
            spec = "A"
            title = "Two"
            depends_on = ["01"]
            ~             ^^^^ OSS3005 error: task `002` depends on `01`
            """
        );

    [Fact]
    public void Status_and_source_errors_name_the_choices()
    {
        var diagnostic = Assert.Single(Diagnose("[[task]]\nid = \"1\"\nspec = \"A\"\ntitle = \"T\"\nstatus = \"finished\"\n"));

        Assert.Equal("known are: `done`, `failed`, `manual`, `pending`, `skipped`", diagnostic.Help);
    }

    [Fact]
    public void Verify_of_a_copy_task_is_ignored_with_a_warning()
    {
        var source = SourceText.From(
            "p",
            "[[task]]\nid=\"1\"\nspec=\"A\"\ntitle=\"T\"\noutputs=[\"a\"]\nsource=[\"a\"]\nverify=[\"false\"]\n"
        );
        var diagnostics = new DiagnosticBag();
        var plan = PlanFile.Read(source, diagnostics);

        Assert.NotNull(plan);
        Assert.Equal("OSS3010", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void A_cycle_is_reported_with_its_path() =>
        Check(
            Tasks(("1", ["3"], "a"), ("2", ["1"], "b"), ("3", ["2"], "c"))
                .Replace(
                    "depends_on = [\"3\"]\n",
                    "depends_on = [\"3\"]\n~             ^^^ OSS3006 these tasks wait for each other: 1 → 3 → 2 → 1\n",
                    StringComparison.Ordinal
                )
        );

    [Fact]
    public void A_chain_of_20000_tasks_is_read()
    {
        var plan = Read(
            Tasks([.. Enumerable.Range(1, 20_000).Select(i => ($"{i}", i < 20_000 ? new[] { $"{i + 1}" } : [], $"f{i}"))])
        );

        Assert.Equal(20_000, plan.Tasks.Length);
    }

    [Fact]
    public void Two_unordered_tasks_cannot_write_one_file()
    {
        var diagnostic = Assert.Single(Diagnose(Tasks(("1", [], "a"), ("2", ["1"], "b"), ("3", ["2"], "a"), ("4", ["1"], "a"))));

        Assert.Equal("the tasks `3` and `4` both write `a`, and neither depends on the other", diagnostic.Message);
        Assert.Equal(23, diagnostic.Location.Start.Line);
    }

    [Fact]
    public void A_plan_for_a_tool_that_runs_tasks_one_by_one_gets_the_order_that_it_had()
    {
        var tasks = Tasks(("1", [], "a"), ("2", ["1"], "a"), ("3", ["1"], "a"));
        var plan = Read("[meta]\ngenerated_at = \"2026-05-13T21:29:48Z\"\n" + tasks);

        Assert.Equal(["1", "2"], plan.Tasks[2].DependsOn.AsEnumerable());
        Assert.Equal("OSS3008", Assert.Single(Diagnose(tasks)).Code);
    }

    [Fact]
    public void A_file_that_is_no_TOML_is_no_plan() =>
        Assert.Equal("OSS1403", Assert.Single(Diagnose("[meta]\nspecs = \"\n")).Code);

    [Fact]
    public void Keys_and_tables_of_others_are_nobodys_business() =>
        Read(
            "[meta]\nowner = \"me\"\n[elsewhere]\nx = 1\n[[task]]\nid = \"1\"\nspec = \"A\"\ntitle = \"T\"\nestimate = 3\n[task.more]\ny = 2\n"
        );

    [Fact]
    public void A_plan_that_was_written_reads_as_it_was()
    {
        var plan = new Plan
        {
            Specs = ["A", "B"],
            Lowered = Digest.Of("x"),
            Tasks =
            [
                new()
                {
                    Id = "001",
                    Spec = "A",
                    Title = "Say \"hi\" \\ Ünïcode",
                    Description = "two\nlines",
                    Kind = TaskKind.Verify,
                    Role = "examples",
                    Outputs = ["checks/a.sh"],
                    SpecRefs = ["Goals"],
                    ArchRefs = ["Components > X"],
                    Verify = ["sh 'a b'", "c \"d\""],
                    InjectFiles = ["src/x"],
                    CrossSpecInterfaces = ["B"],
                    ContextFiles = ["c"],
                    Covers = ["r"],
                    Notes = "n",
                    VmdFile = "v",
                    VmdGroup = "g",
                },
                new()
                {
                    Id = "002",
                    Spec = "B",
                    Title = "Copy",
                    DependsOn = ["001"],
                    Outputs = ["y"],
                    Source = ["x"],
                },
            ],
        };
        var again = Read(PlanFile.Write(plan));

        Assert.Equal(Show(plan), Show(again));
        Assert.Equal(PlanFile.Write(plan), PlanFile.Write(again));
    }

    /// <summary>Four times the tasks take four times the memory, give or take the growth of lists; no clock is asked.</summary>
    [Fact]
    public void Reading_costs_in_proportion_to_the_tasks()
    {
        Allocated(1250);
        Assert.InRange(Allocated(5000) / Allocated(1250), 3, 5);
    }

    private static double Allocated(int tasks)
    {
        var source = SourceText.From(
            "p",
            Tasks([
                .. Enumerable.Range(1, tasks).Select(i => ($"{i:0000}", i > 1 ? new[] { $"{i - 1:0000}" } : [], $"f{i:0000}")),
            ])
        );
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.NotNull(PlanFile.Read(source, []));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Show(Plan plan) =>
        string.Join(
            "\n",
            plan.Tasks.Select(task =>
                string.Join(
                    "|",
                    [
                        task.Id,
                        task.Spec,
                        task.Title,
                        task.Description,
                        task.Role,
                        $"{task.Kind}",
                        task.Notes,
                        task.VmdFile,
                        task.VmdGroup,
                        .. task.Outputs,
                        .. task.DependsOn,
                        .. task.SpecRefs,
                        .. task.ArchRefs,
                        .. task.Verify,
                        .. task.InjectFiles,
                        .. task.CrossSpecInterfaces,
                        .. task.ContextFiles,
                        .. task.Source,
                        .. task.Covers,
                    ]
                )
            )
        ) + $"\n{plan.Lowered} {string.Join(",", plan.Specs)}";

    private static string Tasks(params (string Id, string[] DependsOn, string Output)[] tasks) =>
        string.Concat(
            tasks.Select(task =>
                $"[[task]]\nid = \"{task.Id}\"\nspec = \"A\"\ntitle = \"T\"\noutputs = [\"{task.Output}\"]\n"
                + $"depends_on = [{string.Join(", ", task.DependsOn.Select(id => $"\"{id}\""))}]\n"
            )
        );

    private static Plan Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var plan = PlanFile.Read(SourceText.From(PlanFile.Path, text), diagnostics);
        Assert.Empty(diagnostics.Select(diagnostic => diagnostic.ToString()));
        return plan!;
    }

    private static Diagnostic[] Diagnose(string text)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(PlanFile.Read(SourceText.From(PlanFile.Path, text), diagnostics));
        return [.. diagnostics];
    }

    private static void Check(string text)
    {
        var fixture = Fixture.Parse(text, PlanFile.Path);
        fixture.AssertDiagnostics(Diagnose(fixture[PlanFile.Path].Text));
    }
}
