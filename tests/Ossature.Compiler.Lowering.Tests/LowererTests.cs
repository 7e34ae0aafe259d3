using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Tests;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Lowering.Tests;

public sealed class LowererTests
{
    private const string Console = "console";

    [Fact]
    public void Two_specifications_become_one_plan() => Golden.Verify(PlanText.Of(Lower(Shop())), "two-specifications.txt");

    [Theory]
    [InlineData("python")]
    [InlineData("cobol")]
    public void A_language_without_project_files_gets_no_scaffold(string language) =>
        Golden.Verify(PlanText.Of(Lower(Shop(language))), $"{language}.txt");

    [Fact]
    public void No_golden_is_left_over() => Golden.AssertNoStrays(["two-specifications.txt", "python.txt", "cobol.txt"]);

    [Fact]
    public void Every_task_stands_behind_all_that_it_depends_on()
    {
        var seen = new HashSet<string>();
        foreach (var task in Lower(Shop()).Tasks)
        {
            Assert.All(task.DependsOn, id => Assert.Contains(id, seen));
            Assert.True(seen.Add(task.Id));
        }
    }

    [Fact]
    public void The_same_project_gives_the_same_digest_and_another_one_another()
    {
        Assert.Equal(Lower(Shop()).Lowered, Lower(Shop()).Lowered);
        Assert.NotEqual(Lower(Shop()).Lowered, Lower(Shop("python")).Lowered);
    }

    [Fact]
    public void The_layout_of_a_description_does_not_change_the_plan()
    {
        var component = Some.Component("Till", "src/Till.cs");

        Assert.Equal(
            Lower(Till(component with { Description = "One line\nand one more." })).Lowered,
            Lower(Till(component with { Description = "One line and\none more.\n" })).Lowered
        );
    }

    [Theory]
    [InlineData("Adds (#add).", "Requirements > Add")]
    [InlineData("Adds as add says.", "Requirements > Add")]
    [InlineData("Adds (#add-more).", "Requirements > Add, Requirements > Sum up")]
    [InlineData("Address book.", "Requirements > Add, Requirements > Sum up")]
    [InlineData("Knows how to SUM UP, and #add.", "Requirements > Add, Requirements > Sum up")]
    public void A_component_gets_the_requirements_it_speaks_of_or_all(string description, string expected)
    {
        var spec = Some.Spec("SHOP") with { Requirements = [Some.Requirement("Add", "add"), Some.Requirement("Sum up")] };
        var till = Some.Component("Till", "src/Till.cs") with { Description = description };
        var plan = Lower(Some.Project(spec, Some.Architecture("SHOP", till)));

        var references = Component(plan, "Till")
            .SpecRefs.Where(reference => reference.StartsWith("Requirements", StringComparison.Ordinal));
        Assert.Equal(expected, string.Join(", ", references));
    }

    [Fact]
    public void A_project_without_components_has_no_tasks() => Assert.Empty(Lower(Some.Project(Some.Spec("A"))).Tasks);

    [Fact]
    public void What_is_in_a_cycle_is_left_out()
    {
        var project = Some.Project(
            Some.Spec("A", "B"),
            Some.Spec("B", "A"),
            Some.Spec("C"),
            Some.Architecture("A", Some.Component("One", "src/One.cs")),
            Some.Architecture(
                "C",
                Some.Component("Two", "src/Two.cs", "Three"),
                Some.Component("Three", "src/Three.cs", "Two"),
                Some.Component("Four", "src/Four.cs")
            )
        );

        var components = Lower(project).Tasks.Where(task => task.Kind == TaskKind.Task);
        Assert.Equal("Four", Assert.Single(components).Title);
    }

    [Fact]
    public void Examples_that_cannot_be_run_are_named()
    {
        var lowered = Lowerer.Lower(Till(Some.Component("Till", "src/Till.cs")));

        Assert.Equal("OSS3055", Assert.Single(lowered.Diagnostics).Code);
        Assert.DoesNotContain(lowered.Plan.Tasks, task => task.Kind == TaskKind.Verify);
    }

    [Fact]
    public void Scripts_of_ids_that_differ_only_in_case_do_not_collide()
    {
        var plan = Lower(
            Some.Project(
                Executable("PUMP"),
                Executable("pump"),
                Executable("Weird/../Id"),
                Some.Architecture("PUMP", Some.Component("Program", "src/Program.cs")),
                Some.Architecture("pump", Some.Component("B", "src/B.cs")),
                Some.Architecture("Weird/../Id", Some.Component("C", "src/C.cs"))
            )
        );

        var scripts = plan.Tasks.Where(task => task.Role == TaskRoles.Examples).SelectMany(task => task.Outputs).ToArray();
        Assert.Equal(3, scripts.Distinct().Count());
        Assert.All(scripts, script => Assert.Equal(script, OutputPath.Normalize(script)));
        Assert.Contains("checks/weird____id.examples.sh", scripts);
    }

    [Fact]
    public void A_chain_of_2000_specifications_is_lowered()
    {
        var project = Some.Project([
            .. Enumerable.Range(0, 2000).Select(i => i == 0 ? Some.Spec("S0") : Some.Spec($"S{i}", $"S{i - 1}")),
            .. Enumerable.Range(0, 2000).Select(i => Some.Architecture($"S{i}", Some.Component($"C{i}", $"src/C{i}.cs"))),
        ]);

        var plan = Lower(project);

        Assert.Equal(2002, plan.Tasks.Length);
        Assert.Equal("1000, 1001, 1002", string.Join(", ", plan.Tasks[999..1002].Select(task => task.Id)));
        Assert.Equal("001, 1000", string.Join(", ", plan.Tasks[1000].DependsOn));
    }

    private static Plan Lower(BoundProject project) => Lowerer.Lower(project).Plan;

    private static PlanTask Component(Plan plan, string name) =>
        plan.Tasks.Single(task => task.Role == TaskRoles.Component(name));

    private static Semantics.Symbols.SpecSymbol Executable(string id) =>
        Some.Spec(id) with
        {
            Examples = [Some.Example("One person", "$ shop Ada\n", "Hello, Ada\n", Console)],
        };

    private static BoundProject Till(Semantics.Symbols.ComponentSymbol component) =>
        Some.Project(Executable("SHOP"), Some.Architecture("SHOP", component));

    private static BoundProject Shop(string language = "csharp") =>
        Some.Project(
            Some.Options(language, "corner shop"),
            Some.Spec("STORE"),
            Executable("SHOP") with
            {
                Depends = [new("STORE", Diagnostics.Location.OfFile("specs/SHOP.smd"))],
                Requirements = [Some.Requirement("Pay", "pay"), Some.Requirement("Ask")],
            },
            Some.Architecture(
                "STORE",
                Some.Component("Shelf", "src/Shelf.cs"),
                Some.Component("Cellar", "src/Cellar.cs", "Shelf")
            ) with
            {
                DataModels = [new("store.json", "json", "{}\n", Diagnostics.Location.OfFile("specs/STORE.amd"))],
            },
            Some.Architecture(
                "SHOP",
                Some.Component("Program", "src/Program.cs", "Till"),
                Some.Component("Till", "src/Till.cs", "Shelf") with
                {
                    Description = "Takes the money (#pay).",
                },
                Some.Component("Page", "web/the page.html")
            )
        );
}
