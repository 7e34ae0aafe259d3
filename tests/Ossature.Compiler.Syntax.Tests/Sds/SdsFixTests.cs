namespace Ossature.Compiler.Syntax.Tests.Sds;

public class SdsFixTests
{
    [Theory]
    [InlineData("edge A -> B {1:1}\n}\n", "edge A -> B {1:1}\n\n")]
    [InlineData("edge A -> B {1:1}\n} } }\n", "edge A -> B {1:1}\n\n")]
    [InlineData("entity E {\n  a: int ])]\n}\n", "entity E {\n  a: int \n}\n")]
    [InlineData("entitiy E {\n}\n", "entity E {\n}\n")]
    [InlineData("entity order-line {\n}\n", "entity order_line {\n}\n")]
    [InlineData("api GET /notes/:id {\n}\n", "api GET /notes/{id} {\n}\n")]
    [InlineData("api GET //a//{b}/ {\n}\n", "api GET /a/{b} {\n}\n")]
    [InlineData("api GET/notes {\n}\n", "api GET /notes {\n}\n")]
    [InlineData("system s v1.0 {\n  modul: 3\n}\n", "system s v1.0 {\n  modules: 3\n}\n")]
    [InlineData("machine A.b {\n  inital: c\n}\n", "machine A.b {\n  initial: c\n}\n")]
    [InlineData("spec s 1.0 {\n}\n", "spec s v1.0 {\n}\n")]
    public void A_certain_mistake_is_mended(string text, string mended)
    {
        var tree = Checked.Sds(text);

        var result = tree.Source.WithEdits(tree.Problems.SelectMany(problem => problem.Fix!.Edits)).Text;

        Assert.Equal(mended, result);
        Assert.Empty(Checked.Sds(mended).Problems);
    }

    [Theory]
    [InlineData("entity Café {\n}\n")]
    [InlineData("api GET /a/{b-c}/d {\n}\n")]
    [InlineData("spec s latest {\n}\n")]
    [InlineData("nothing of the kind {\n}\n")]
    public void An_uncertain_one_is_not(string text) => Assert.Null(Assert.Single(Checked.Sds(text).Problems).Fix);
}
