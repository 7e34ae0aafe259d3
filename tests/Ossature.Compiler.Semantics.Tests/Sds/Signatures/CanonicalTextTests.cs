using Ossature.Compiler.Syntax.Formatting;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Sds.Signatures;

public sealed class CanonicalTextTests
{
    [Theory]
    [InlineData(
        "entity A{id:uuid\n\n\n  name :string   1 .. 200@unique\n}",
        "entity A {\n  id: uuid\n  name: string 1..200 @unique\n}"
    )]
    [InlineData("entity A { id: uuid }", "entity A {\n  id: uuid\n}")]
    [InlineData("entity A {\n  -- a\n  s: {\n    x: int -- b\n    y: int?,\n  }\n}", "entity A {\n  s: {x: int, y: int?}\n}")]
    [InlineData("entity A {\n  s: [\n    x,\n    y, -- z\n  ]\n}", "entity A {\n  s: [x, y]\n}")]
    [InlineData("machine A.s {\n  x\n    -> y ->\n  z\n}", "machine A.s {\n  x -> y -> z\n}")]
    [InlineData("edge   A->B{ 1 : many }", "edge A -> B {1:many}")]
    [InlineData(
        "action a( x , y:int ){\n>>   create   A(b)\n! x = 1\n  => gone\n}",
        "action a(x, y: int) {\n  >> create A(b)\n  ! x = 1 => gone\n}"
    )]
    [InlineData("seed {\n  A {\n    x: 1\n    y: [1,2,]\n  }\n}", "seed {\n  A {x: 1, y: [1, 2]}\n}")]
    [InlineData("auth {\n  /a/**:public( GET ,POST)\n}", "auth {\n  /a/** : public( GET ,POST)\n}")]
    [InlineData("error e:409{}", "error e: 409 {\n}")]
    [InlineData("observe {\n  log: a b,\n    c\n}", "observe {\n  log: a b, c\n}")]
    public void Layout_and_comments_are_left_out(string written, string canonical)
    {
        Assert.Equal(canonical, Canonical(written));
        Assert.Equal(canonical, Canonical(canonical));
    }

    [Fact]
    public void Whatever_is_broken_has_a_text() => Assert.Equal("entity A {\n  x: [", Canonical("entity A {\n  x: [\n"));

    private static string Canonical(string written)
    {
        var tree = SdsSyntaxTree.Parse(SourceText.From("a.sds", written + "\n"));
        return SdsCanonicalText.Of(tree.Source, Assert.IsAssignableFrom<DeclarationSyntax>(tree.Document.Lines[0].Item));
    }
}
