using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Semantics.Tests;

namespace Ossature.Compiler.Lowering.Tests;

public sealed class PlanReferencesTests
{
    private static readonly PlanTask Task = new()
    {
        Id = "001",
        Spec = "SHOP",
        Title = "A task",
    };

    [Fact]
    public void Everything_that_is_there_may_be_referred_to() =>
        Assert.Empty(
            Check(
                Task with
                {
                    SpecRefs = ["Goals", "Requirements > Greet a person", "SHOP:Goals", "greet a person", "One person"],
                    ArchRefs = ["Components > Till", "Overview"],
                    CrossSpecInterfaces = ["SHOP"],
                }
            )
        );

    [Fact]
    public void A_reference_to_nothing_is_reported_with_a_near_name()
    {
        var diagnostic = Assert.Single(Check(Task with { SpecRefs = ["Goals", "Requirements > Greet a parson"] }));

        Assert.Equal("OSS3050", diagnostic.Code);
        Assert.Equal("did you mean `Requirements > Greet a person`?", diagnostic.Help);
    }

    [Fact]
    public void An_architecture_reference_to_nothing_is_reported()
    {
        var diagnostic = Assert.Single(Check(Task with { ArchRefs = ["Components > Tell"] }));

        Assert.Equal("OSS3051", diagnostic.Code);
        Assert.Equal("did you mean `Components > Till`?", diagnostic.Help);
    }

    [Fact]
    public void A_task_of_an_unknown_specification_is_reported()
    {
        var diagnostic = Assert.Single(Check(Task with { Spec = "SHOPS", SpecRefs = ["Nothing"] }));

        Assert.Equal("OSS3052", diagnostic.Code);
        Assert.Equal("did you mean `SHOP`?", diagnostic.Help);
    }

    [Fact]
    public void An_interface_of_an_unknown_specification_is_reported() =>
        Assert.Equal("OSS3053", Assert.Single(Check(Task with { CrossSpecInterfaces = ["STORE"] })).Code);

    [Fact]
    public void A_derived_task_of_an_unknown_role_is_reported()
    {
        Assert.Equal("OSS3056", Assert.Single(Check(Task with { Kind = TaskKind.Derive, Role = "schema" })).Code);
        Assert.Empty(Check(Task with { Kind = TaskKind.Derive, Role = TaskRoles.Scaffold }));
    }

    private static DiagnosticBag Check(PlanTask task)
    {
        var project = Some.Project(Some.Spec("SHOP"), Some.Architecture("SHOP", Some.Component("Till", "src/Till.cs")));
        var diagnostics = new DiagnosticBag();
        PlanReferences.Check(project, new() { Tasks = [task] }, diagnostics);
        return diagnostics;
    }
}
