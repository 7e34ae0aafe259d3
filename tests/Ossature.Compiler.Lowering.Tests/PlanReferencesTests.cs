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

    [Fact]
    public void A_reference_in_a_file_is_marked_where_it_stands_and_can_be_mended()
    {
        var source = Text.SourceText.From(
            PlanFile.Path,
            """
            [[task]]
            id = "001"
            spec = "SHOP"
            title = "A task"
            spec_refs = ["Goals", "Gaols", "greet a parson"]
            arch_refs = ["Tell"]
            cross_spec_interfaces = ["SHOPP"]
            """.ReplaceLineEndings("\n") + "\n"
        );
        var diagnostics = new DiagnosticBag();
        var plan = PlanFile.Read(source, diagnostics)!;
        PlanReferences.Check(Shop, plan, diagnostics);

        Assert.Equal(
            ["\"Gaols\"", "\"greet a parson\"", "\"Tell\"", "\"SHOPP\""],
            diagnostics.Select(found => source.ToString(found.Location.Span))
        );
        var mended = source.WithEdits(diagnostics.SelectMany(found => found.Fix!.Edits));
        var none = new DiagnosticBag();
        PlanReferences.Check(Shop, PlanFile.Read(mended, none)!, none);
        Assert.Empty(none);
    }

    private static Semantics.Binding.BoundProject Shop =>
        Some.Project(Some.Spec("SHOP"), Some.Architecture("SHOP", Some.Component("Till", "src/Till.cs")));

    private static DiagnosticBag Check(PlanTask task)
    {
        var diagnostics = new DiagnosticBag();
        PlanReferences.Check(Shop, new() { Tasks = [task] }, diagnostics);
        return diagnostics;
    }
}
