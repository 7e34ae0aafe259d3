namespace Ossature.Compiler.Semantics.Tests;

public sealed class BinderTests
{
    [Fact]
    public void Names_are_resolved_to_what_they_mean()
    {
        var project = Some.Project(
            Some.Spec("STORE"),
            Some.Spec("SHOP", "STORE"),
            Some.Architecture("STORE", Some.Component("Shelf", "src/Shelf.cs")),
            Some.Architecture(
                "SHOP",
                Some.Component("Till", "src/Till.cs", "Counter", "shelf"),
                Some.Component("Counter", "src/Counter.cs")
            )
        );

        var shop = project.FindSpec("SHOP")!;
        Assert.Equal("STORE", Assert.Single(shop.DependsOn));
        Assert.Equal(["SHOP > Counter", "STORE > Shelf"], shop.Components[0].DependsOn.Select(component => component.ToString()));
        Assert.Equal(["Counter", "Till"], shop.BuildOrder.Select(component => component.Name));
        Assert.Equal(["Till"], shop.EntryPoints.Select(component => component.Name));
        Assert.Equal(["STORE", "SHOP"], project.BuildOrder.Select(spec => spec.Id));
        Assert.Empty(project.Diagnostics);
    }

    [Fact]
    public void Ids_differ_by_case() => AssertReports("OSS1301 `soil`", Some.Spec("SOIL"), Some.Spec("PUMP", "soil"));

    [Fact]
    public void A_near_id_is_offered() =>
        Assert.Equal(
            "did you mean `SOIL`?",
            Assert.Single(Some.Project(Some.Spec("SOIL"), Some.Spec("PUMP", "SOLI")).Diagnostics).Help
        );

    [Fact]
    public void All_failures_are_reported_not_only_the_first() =>
        AssertReports(
            "OSS1304 `DRAINAGE`, OSS1301 `SOIL`, OSS1302 `ROOF → ROOF`",
            Some.Spec("PUMP", "SOIL"),
            Some.Spec("ROOF", "ROOF"),
            Some.Architecture("DRAINAGE", Some.Component("Drain", "src/Drain.cs"))
        );

    [Fact]
    public void Of_two_specifications_with_one_id_the_first_file_counts()
    {
        var first = Some.Spec("PUMP") with { Title = "First", Location = Diagnostics.Location.OfFile("specs/a.smd") };
        var second = Some.Spec("PUMP", "NOTHING") with { Location = Diagnostics.Location.OfFile("specs/b.smd") };

        var project = Some.Project(second, first);

        Assert.Equal("First", Assert.Single(project.Specs).Symbol.Title);
        Assert.Equal("OSS1303", Assert.Single(project.Diagnostics).Code);
    }

    [Fact]
    public void Component_names_are_one_set_over_all_architectures_of_a_specification() =>
        AssertReports(
            "OSS1305 `STORE`",
            Some.Spec("SHOP"),
            Some.Architecture("SHOP", Some.Component("Store", "src/A.cs")),
            Some.Architecture("SHOP", Some.Component("STORE", "src/B.cs"))
        );

    [Fact]
    public void A_component_may_depend_on_a_library_that_the_architecture_names() =>
        AssertReports(
            "",
            Some.Spec("SHOP"),
            Some.Architecture("SHOP", Some.Component("Till", "src/Till.cs", "sqlite")) with
            {
                Dependencies = [new("SQLite", "storage")],
            }
        );

    [Fact]
    public void A_component_of_a_specification_that_is_not_depended_on_is_not_in_reach()
    {
        var diagnostic = Assert.Single(
            Some.Project(
                Some.Spec("STORE"),
                Some.Spec("SHOP"),
                Some.Architecture("STORE", Some.Component("Shelf", "src/Shelf.cs")),
                Some.Architecture("SHOP", Some.Component("Till", "src/Till.cs", "Shelf"))
            ).Diagnostics
        );

        Assert.Equal("OSS1306", diagnostic.Code);
        Assert.Equal(
            "it is a component of `STORE`; write `STORE` under `depends` in `specs/SHOP.smd` to use it",
            diagnostic.Help
        );
    }

    [Fact]
    public void Components_in_a_cycle_are_reported_and_left_out_of_the_build_order()
    {
        var project = Some.Project(
            Some.Spec("SHOP"),
            Some.Architecture(
                "SHOP",
                Some.Component("Till", "src/Till.cs", "Counter"),
                Some.Component("Counter", "src/Counter.cs", "Till"),
                Some.Component("Shelf", "src/Shelf.cs")
            )
        );

        Assert.Equal(
            "components of `SHOP` depend on each other in a cycle: Till → Counter → Till",
            Assert.Single(project.Diagnostics).Message
        );
        Assert.Equal(["Shelf"], project.Specs[0].BuildOrder.Select(component => component.Name));
    }

    [Fact]
    public void A_name_that_a_broken_file_may_declare_is_not_reported()
    {
        var project = Binder.Bind(Some.Options(), new() { Specs = [Some.Spec("PUMP", "SOIL")], Incomplete = true });

        Assert.Empty(project.Diagnostics);
        Assert.Empty(project.Specs[0].DependsOn);
    }

    [Fact]
    public void A_chain_of_4000_specifications_is_bound()
    {
        var project = Some.Project([
            .. Enumerable.Range(0, 4000).Select(i => i == 0 ? Some.Spec("S0") : Some.Spec($"S{i}", $"S{i - 1}")),
        ]);

        Assert.Empty(project.Diagnostics);
        Assert.Equal(4000, project.BuildOrder.Count());
    }

    /// <summary>Codes with the last quoted words of their messages.</summary>
    private static void AssertReports(string expected, params object[] symbols) =>
        Assert.Equal(
            expected,
            string.Join(", ", Some.Project(symbols).Diagnostics.Select(diagnostic => $"{diagnostic.Code} `{Named(diagnostic)}`"))
        );

    private static string Named(Diagnostics.Diagnostic diagnostic) =>
        diagnostic.Code switch
        {
            "OSS1302" => diagnostic.Message.Split(": ")[1],
            "OSS1301" or "OSS1305" => diagnostic.Message.Split('`')[3],
            _ => diagnostic.Message.Split('`')[1],
        };
}
