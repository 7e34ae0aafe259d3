using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Syntax.Tests.Sds;

/// <summary>A mistake costs its line, and not more.</summary>
public class SdsRecoveryTests
{
    [Theory]
    [InlineData("entity E {\n  a: int\n  b ? {\n    x\n  }\n  c: int\n}\nedge A -> B {1:1}", "Entity(a, b, c) Edge")]
    [InlineData("entity E {\n  a: int\nedge A -> B {1:1}\nentity F {\n  b: int", "Entity(a) Edge Entity(b)")]
    [InlineData("entity E {\n  a: int b: int\n  c: int\n}", "Entity(a, b, c)")]
    [InlineData("entity E extra words {\n  a: int\n}\nseed {\n}", "Entity(a) Seed")]
    [InlineData("entity {\n  a: int\n}", "Entity(a)")]
    [InlineData("entity E\n  a: int\n}\nentity F {\n  b: int\n}", "Entity() - - Entity(b)")]
    [InlineData("entitiy E {\n  a: int\n}\nentity F {\n  b: int\n}", "- Entity(b)")]
    [InlineData("entity E { a: int } entity F { b: int }", "Entity(a) Entity(b)")]
    [InlineData("api GET / {\n  ! x { => 404\n  out: A\n}\nseed {\n}", "Api Seed")]
    [InlineData("}\n}\nentity E {\n  a: {b: int\n    c\n  }\n  d: ]\n  e: int\n}\n", "- - Entity(a, d, e)")]
    public void What_stands_around_it_is_read(string text, string declarations)
    {
        var tree = Checked.Sds(text);

        Assert.Equal(
            declarations,
            string.Join(' ', tree.Document.Lines.Select(line => Shown(tree, line)).Where(line => line.Length > 0))
        );
    }

    [Theory]
    [InlineData("entity E {\n  a [1, 2] x\n  b: int\n}", ", 2] x")]
    [InlineData("entity E {\n  a: int ]] {\n    x } y\n  b: int\n}", "]] {\n    x } y")]
    [InlineData("entity E a b {\n}", "a b")]
    [InlineData("edge A -> B {1:2 3 4}", "3 4")]
    [InlineData("seed {\n  A {b: 1 2 3\n  c: 4}\n}", "2 3\n")]
    public void What_could_not_be_read_is_kept(string text, string skipped) =>
        Assert.Contains(skipped.Trim(), SkippedIn(Checked.Sds(text)).Select(found => found.Trim()));

    [Theory]
    [InlineData("api GET / {\n  ! x { => 404\n}", "x { / 404")]
    [InlineData("api GET / {\n  ! f(x => 404\n}", "f(x / 404")]
    [InlineData("api GET / {\n  ! f(x => y) and {a => b} => c => d\n}", "f(x => y) and {a => b} / c => d")]
    [InlineData("api GET / {\n  ! x ) => 404 }\n", "x ) / 404")]
    public void Only_brackets_that_are_closed_hide_the_arrow(string text, string parts)
    {
        var tree = Checked.Sds(text);
        var api = (ApiSyntax)tree.Document.Declarations.Single();
        var assertion = (AssertionSyntax)api.Block.Members.First();

        var shown = new[] { assertion.Head, assertion.Outcome }
            .OfType<ClauseRunSyntax>()
            .Select(run => tree.Source.ToString(run.Span));
        Assert.Equal(parts, string.Join(" / ", shown));
    }

    [Fact]
    public void A_stray_brace_leaves_the_block_behind_it_its_keys() =>
        Assert.Equal(
            ["OSS2006"],
            Checked.Sds("machine A.b } {\n  terminal: [c]\n  a -> c\n}\n").Problems.Select(problem => problem.Code)
        );

    [Fact]
    public void A_key_stays_one_behind_another_member() =>
        Assert.Equal(
            ["OSS2009"],
            Checked.Sds("machine A.b {\n  initial: a terminal: [c]\n}\n").Problems.Select(problem => problem.Code)
        );

    private static string Shown(SdsSyntaxTree tree, LineSyntax line) =>
        line.Item switch
        {
            EntitySyntax entity =>
                $"Entity({string.Join(", ", entity.Block.Members.OfType<FieldSyntax>().Select(field => tree.Source.ToString(field.Name.Span)))})",
            { } other => other.GetType().Name[..^"Syntax".Length],
            null => line.Skipped.IsEmpty ? "" : "-",
        };

    private static IEnumerable<string> SkippedIn(SdsSyntaxTree tree)
    {
        var open = new Stack<SyntaxNode>([tree.Root]);
        while (open.TryPop(out var node))
        {
            var skipped = node switch
            {
                LineSyntax line => line.Skipped,
                BlockSyntax block => block.Skipped,
                CardinalitySyntax cardinality => cardinality.Skipped,
                AssignmentSyntax assignment => assignment.Separator,
                _ => default,
            };
            if (!skipped.IsEmpty)
            {
                yield return tree.Source.Text[skipped[0].Start..skipped[^1].End];
            }

            foreach (var child in node.Children)
            {
                if (child.Node is { } inner)
                {
                    open.Push(inner);
                }
            }
        }
    }
}
