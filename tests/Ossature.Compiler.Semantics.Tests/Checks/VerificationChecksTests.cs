using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Semantics.Symbols.Verification;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Checks;

public sealed class VerificationChecksTests
{
    private static readonly SpecSymbol Pump = Some.Spec("PUMP");

    [Fact]
    public void A_file_for_an_unknown_specification_is_reported_and_nothing_else_of_it() =>
        AssertReports(
            "OSS1270 did you mean `PUMP`?",
            Pump,
            SomeCases.Of("PUMPS", SomeCases.Group("anything").Covering("nothing"))
        );

    [Fact]
    public void An_unknown_architecture_is_reported_and_its_targets_are_not() =>
        AssertReports(
            "OSS1271 did you mean `PUMP`?",
            Pump,
            Some.Spec("ROOF"),
            SomeCases.Of("ROOF", SomeCases.Group("anything")) with
            {
                Architecture = Name("PUPM"),
            }
        );

    [Fact]
    public void An_architecture_that_is_the_specification_itself_is_reported_once() =>
        AssertReports("OSS1270 known are: `PUMP`", Pump, SomeCases.Of("SOIL") with { Architecture = Name("SOIL") });

    [Fact]
    public void Files_of_one_specification_share_one_set_of_groups_and_scenarios()
    {
        var project = Some.Project(
            Pump,
            Some.Architecture("PUMP", Interface("f run")),
            SomeCases.File("PUMP", "specs/b.vmd", SomeCases.Group("F"), SomeCases.Group("f", 2), SomeCases.Command("run")),
            SomeCases.File("PUMP", "specs/a.vmd", SomeCases.Group("f"), SomeCases.Call("run", "f"))
        );

        Assert.Equal(
            [
                "specs/b.vmd: OSS1272 `PUMP` already has a group `F` with 1 input, at specs/a.vmd:1",
                "specs/b.vmd: OSS1273 `PUMP` already has a scenario `run`, at specs/a.vmd:1",
            ],
            project
                .Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error)
                .Select(found => $"{found.Location.Path}: {found.Code} {found.Message}")
        );
    }

    [Theory]
    [InlineData("load", "def load(): ...", true)]
    [InlineData("load", "load", true)]
    [InlineData("load", "reload load_all load2", false)]
    [InlineData("load", "reload() (load)", true)]
    [InlineData("Load", "load", false)]
    [InlineData("Store.load", "class Store:\n    def load(self): ...", true)]
    [InlineData("Store.load", "Store.load(x)", true)]
    [InlineData("Store.load", "class Shop:\n    def load(self): ...", false)]
    [InlineData("seed-store", "(define (seed-store name))", true)]
    [InlineData("seed-store", "seed store", false)]
    [InlineData("load", "re-load", true)]
    public void A_target_is_a_whole_word_of_an_interface(string target, string text, bool found)
    {
        // With many groups the words are cut out once, with few they are searched for; both give the same.
        CaseGroupSymbol[] many = [.. Enumerable.Range(0, 20).Select(_ => SomeCases.Group("filler"))];
        foreach (var groups in new[] { [], many.Select((group, number) => group with { Name = $"filler{number}" }) })
        {
            var project = Some.Project(
                Pump,
                Some.Architecture("PUMP", Interface(text)),
                SomeCases.Of("PUMP", [.. groups, SomeCases.Group(target)])
            );

            Assert.Equal(
                !found,
                project.Diagnostics.Any(diagnostic =>
                    diagnostic.Code == "OSS1274" && diagnostic.Message.EndsWith($"`{target}`", StringComparison.Ordinal)
                )
            );
        }
    }

    [Fact]
    public void A_target_may_be_in_the_interface_of_any_component_of_any_architecture() =>
        AssertReports(
            "",
            Pump,
            Some.Architecture("PUMP", Interface("first")),
            Some.Architecture("PUMP", Interface("second", "Other")),
            SomeCases.Of("PUMP", SomeCases.Group("second"), SomeCases.Call("calls", "first"), SomeCases.Command("runs"))
        );

    [Fact]
    public void A_misspelt_target_is_offered_the_near_word_and_the_edit()
    {
        var source = SourceText.From("specs/pump.vmd", "@spec PUMP\n\nStore.laod(x)\n");
        var group = SomeCases.Group("Store.laod") with { Location = Location.Of(source, new(12, 10)) };
        var file = SomeCases.Of("PUMP") with { Groups = [group] };

        var found = Assert.Single(
            Some.Project(Pump, Some.Architecture("PUMP", Interface("class Store: def load")), file).Diagnostics
        );

        Assert.Equal(("OSS1274", "did you mean `load`?"), (found.Code, found.Help));
        Assert.Equal(new TextEdit(new(18, 4), "load"), Assert.Single(found.Fix!.Edits));
    }

    [Fact]
    public void Another_specifications_architecture_is_looked_at_when_the_file_says_so() =>
        AssertReports(
            "OSS1274 did you mean `mix`?",
            Pump,
            Some.Spec("CORE"),
            Some.Architecture("CORE", Interface("mix")),
            SomeCases.Of("PUMP", SomeCases.Group("mix"), SomeCases.Group("max")) with
            {
                Architecture = Name("CORE"),
            }
        );

    [Fact]
    public void Without_an_architecture_a_target_is_named_like_a_heading() =>
        AssertReports(
            "OSS1275 did you mean `greet_a_person`?",
            Pump,
            SomeCases.Of("PUMP", SomeCases.Group("Greet-a-person"), SomeCases.Group("greet_person"), SomeCases.Command("any"))
        );

    [Fact]
    public void An_interface_that_could_not_be_read_may_have_any_word() =>
        AssertReports(
            "",
            Pump,
            Some.Architecture("PUMP", Interface(""), Interface("other", "Other")),
            SomeCases.Of("PUMP", SomeCases.Group("anything"))
        );

    [Fact]
    public void While_a_file_is_unreadable_no_name_is_reported() =>
        Assert.Empty(
            Binder
                .Bind(
                    Some.Options(),
                    new()
                    {
                        Specs = [Pump],
                        Verifications =
                        [
                            SomeCases.Of("PUMP", SomeCases.Group("anything")),
                            SomeCases.Of("ROOF", SomeCases.Group("anything")),
                        ],
                        Incomplete = true,
                    }
                )
                .Diagnostics
        );

    private static ComponentSymbol Interface(string text, string name = "Store") =>
        Some.Component(name, $"src/{name}.cs") with
        {
            Interface = text.Length == 0 ? "" : text + "\n",
        };

    private static NameReference Name(string name) => new(name, Location.OfFile("specs/arch.vmd"));

    private static void AssertReports(string expected, params object[] symbols) =>
        Assert.Equal(
            expected,
            string.Join("; ", Some.Project(symbols).Diagnostics.Select(found => $"{found.Code} {found.Help}"))
        );
}
