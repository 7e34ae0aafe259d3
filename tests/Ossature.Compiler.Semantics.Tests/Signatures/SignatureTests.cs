using Ossature.Compiler.Semantics.Signatures;
using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Tests.Signatures;

public sealed class SignatureTests
{
    private static readonly ComponentSymbol Till = Some.Component("Till", "src/Till.cs") with
    {
        Interface = "namespace Shop;\n\n/// Pays.\npublic int Pay();\n",
        Contracts = ["Pay is exact", "Nothing is lost"],
    };

    private static readonly ComponentSymbol Shelf = Some.Component("Shelf", "src/Shelf.cs");

    private static readonly ArchitectureSymbol Written = Some.Architecture("SHOP", Till, Shelf);

    public static TheoryData<string, ArchitectureSymbol> Harmless =>
        new()
        {
            { "the order of the components", Some.Architecture("SHOP", Shelf, Till) },
            { "the order of the contracts", Change(till => till with { Contracts = ["Nothing is lost", "Pay is exact"] }) },
            { "a description", Change(till => till with { Description = "Something else." }) },
            {
                "comments and blanks in the interface",
                Change(till => till with { Interface = "namespace Shop;\n// Really.\npublic int Pay();  \n" })
            },
            { "the wrapping of a contract", Change(till => till with { Contracts = ["Pay is\nexact", "Nothing is lost"] }) },
            { "the dependencies", Change(till => till with { DependsOn = [new("Shelf", Written.Location)] }) },
            { "overview and notes", Written with { Overview = "Other.", Notes = "New.", Flow = "a -> b" } },
        };

    public static TheoryData<string, ArchitectureSymbol> Real =>
        new()
        {
            { "an interface", Change(till => till with { Interface = "namespace Shop;\npublic long Pay();\n" }) },
            { "a contract", Change(till => till with { Contracts = ["Pay is nearly exact", "Nothing is lost"] }) },
            { "a contract less", Change(till => till with { Contracts = ["Nothing is lost"] }) },
            { "a path", Change(till => till with { Path = new("src/Pay.cs", till.Path.Location) }) },
            { "a name", Change(till => till with { Name = "Pay" }) },
            { "a component more", Some.Architecture("SHOP", Till, Shelf, Some.Component("Door", "src/Door.cs")) },
            { "a data model", Written with { DataModels = [new("file", "json", "{}", Written.Location)] } },
        };

    [Theory]
    [MemberData(nameof(Harmless))]
    public void An_edit_that_nobody_can_rely_on_leaves_it_equal(string edit, ArchitectureSymbol edited)
    {
        _ = edit;
        Assert.Equal(Of(Written), Of(edited));
    }

    [Theory]
    [MemberData(nameof(Real))]
    public void An_edit_to_the_surface_changes_it(string edit, ArchitectureSymbol edited)
    {
        _ = edit;
        Assert.NotEqual(Of(Written).Digest, Of(edited).Digest);
    }

    [Fact]
    public void Without_an_architecture_the_requirements_are_the_surface()
    {
        var spec = Some.Spec("SHOP") with { Requirements = [Some.Requirement("Pay"), Some.Requirement("Return")] };
        var before = Of(spec);

        Assert.Equal(
            before,
            Of(spec with { Requirements = [Some.Requirement("Return"), Some.Requirement("Pay")], Overview = "New." })
        );
        Assert.Equal(
            before,
            Of(spec with { Requirements = [spec.Requirements[0] with { Description = "New." }, spec.Requirements[1]] })
        );
        Assert.NotEqual(
            before,
            Of(spec with { Requirements = [spec.Requirements[0] with { Returns = "new" }, spec.Requirements[1]] })
        );
    }

    [Fact]
    public void A_text_cannot_pass_for_a_name()
    {
        var split = Change(till => till with { Contracts = ["a", "b"] });
        var joined = Change(till => till with { Contracts = ["a\ncontract\n  b"] });

        Assert.NotEqual(Of(split), Of(joined));
    }

    [Fact]
    public void The_text_for_prompts_keeps_comments_but_its_digest_does_not_count_them()
    {
        var written = InterfaceText.Of(Some.Project(Some.Spec("SHOP"), Written).Specs[0].Components[0]);
        var edited = InterfaceText.Of(
            Some.Project(
                    Some.Spec("SHOP"),
                    Change(till => till with { Interface = till.Interface.Replace("Pays", "Takes", StringComparison.Ordinal) })
                )
                .Specs[0]
                .Components[0]
        );

        Assert.Contains("/// Pays.", written.Text, StringComparison.Ordinal);
        Assert.Contains("/// Takes.", edited.Text, StringComparison.Ordinal);
        Assert.Equal(written.Digest, edited.Digest);
    }

    private static ArchitectureSymbol Change(Func<ComponentSymbol, ComponentSymbol> change) =>
        Some.Architecture("SHOP", change(Till), Shelf);

    private static Signature Of(ArchitectureSymbol architecture) =>
        Signature.Of(Some.Project(Some.Spec("SHOP"), architecture).Specs[0]);

    private static Signature Of(SpecSymbol spec) => Signature.Of(Some.Project(spec).Specs[0]);
}
