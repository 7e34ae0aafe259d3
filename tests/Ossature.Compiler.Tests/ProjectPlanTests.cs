using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Tests;

public sealed class ProjectPlanTests
{
    private const string PlanPath = "/shop/.ossature/plan.toml";

    private static VirtualDisk Disk =>
        new VirtualDisk()
            .Put("/shop/ossature.toml", Files.Configuration)
            .Put("/shop/specs/shop.smd", Files.Spec("SHOP"))
            .Put("/shop/specs/shop.amd", Files.Architecture("SHOP", "Till", "src/Till.cs"));

    [Fact]
    public void A_missing_plan_is_made_but_not_written()
    {
        var disk = Disk;

        var plan = Load(disk);

        Assert.Empty(plan.Diagnostics);
        Assert.Equal("scaffold, component:Till, program", string.Join(", ", plan.Plan!.Tasks.Select(task => task.Role)));
        Assert.NotNull(plan.LoweredText);
        Assert.Equal(0, disk.WriteCount);
    }

    [Fact]
    public void A_plan_of_the_present_specifications_stands()
    {
        var disk = Disk;
        disk.Put(PlanPath, Load(disk).LoweredText!);

        var again = Load(disk);

        Assert.Empty(again.Diagnostics);
        Assert.Null(again.LoweredText);
        Assert.Empty(again.Changes);
        Assert.Equal(3, again.Plan!.Tasks.Length);
    }

    [Fact]
    public void A_change_of_the_specifications_is_merged_and_edits_by_hand_stay()
    {
        var disk = Disk;
        disk.Put(PlanPath, "# my plan\n" + Load(disk).LoweredText!);
        disk.Put("/shop/specs/more.amd", Files.Architecture("SHOP", "Shelf", "src/Shelf.cs"));

        var merged = Load(disk);

        Assert.Empty(merged.Diagnostics);
        Assert.StartsWith("# my plan\n", merged.LoweredText, StringComparison.Ordinal);
        Assert.Contains("component:Shelf", merged.Plan!.Tasks.Select(task => task.Role));
        Assert.NotEmpty(merged.Changes);
        disk.Put(PlanPath, merged.LoweredText!);
        Assert.Null(Load(disk).LoweredText);
    }

    [Fact]
    public void A_plan_made_by_hand_is_never_changed()
    {
        var disk = Disk.Put(PlanPath, Task("spec_refs = [\"Goals\"]"));

        var plan = Load(disk);

        Assert.Empty(plan.Diagnostics);
        Assert.Null(plan.LoweredText);
        Assert.Equal("A task", Assert.Single(plan.Plan!.Tasks).Title);
    }

    [Fact]
    public void A_reference_to_nothing_in_a_plan_is_reported_where_the_task_stands()
    {
        var diagnostic = Assert.Single(Load(Disk.Put(PlanPath, Task("spec_refs = [\"Gaols\"]"))).Diagnostics);

        Assert.Equal("OSS3050", diagnostic.Code);
        Assert.Equal("did you mean `Goals`?", diagnostic.Help);
        Assert.Equal(".ossature/plan.toml", diagnostic.Location.Path);
    }

    [Fact]
    public void A_plan_that_is_nonsense_is_reported_and_left_alone()
    {
        var plan = Load(Disk.Put(PlanPath, "nonsense"));

        Assert.True(plan.HasErrors);
        Assert.Null(plan.LoweredText);
    }

    [Fact]
    public void While_the_specifications_have_errors_the_plan_stands()
    {
        var disk = Disk;
        var text = Load(disk).LoweredText!;
        disk.Put(PlanPath, text).Put("/shop/specs/shop.amd", Files.Architecture("SHOP", "Till", "../Till.cs"));

        var plan = Load(disk);

        Assert.Null(plan.LoweredText);
        Assert.Equal(3, plan.Plan!.Tasks.Length);
        Assert.Empty(plan.Diagnostics);
    }

    [Fact]
    public void A_specification_without_architecture_and_tasks_is_reported()
    {
        var disk = Disk.Put("/shop/specs/store.smd", Files.Spec("STORE"));

        var diagnostic = Assert.Single(Load(disk).Diagnostics);

        Assert.Equal("OSS3054", diagnostic.Code);
        Assert.Equal("specs/store.smd", diagnostic.Location.Path);
        Assert.Contains("specs/store.amd", diagnostic.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_specification_with_tasks_written_by_hand_needs_no_architecture()
    {
        var disk = Disk.Put("/shop/specs/store.smd", Files.Spec("STORE"));
        disk.Put(
            PlanPath,
            Load(disk).LoweredText!
                + Task("").Replace("SHOP", "STORE", StringComparison.Ordinal).Replace("001", "mine", StringComparison.Ordinal)
        );

        Assert.Empty(Load(disk).Diagnostics);
    }

    [Fact]
    public void The_sample_is_planned_without_a_model()
    {
        var workspace = SpecWorkspace.Open(new DiskFileSystem(), RepositoryFolder.PathOf("samples/tracker"));

        var plan = ProjectPlan.Load(new VirtualDisk(), workspace);

        Assert.Empty(plan.Diagnostics);
        Assert.Equal(
            ["Derive", "Task", "Task", "Task", "Task", "Task", "Task", "Verify", "Gate"],
            plan.Plan!.Tasks.Select(task => task.Kind.ToString())
        );
    }

    private static string Task(string more) =>
        $"""

            [[task]]
            id = "001"
            spec = "SHOP"
            title = "A task"
            description = ""
            outputs = ["a.txt"]
            depends_on = []
            status = "pending"
            verify = []
            {more}

            """;

    private static ProjectPlan Load(VirtualDisk disk) => ProjectPlan.Load(disk, SpecWorkspace.Open(disk, "/shop"));
}
