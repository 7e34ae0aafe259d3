using System.Text;

namespace Ossature.Compiler.Syntax.Tests.Markdown;

public class HostileInputTests
{
    public static TheoryData<string> SmdFiles => Corpus.Files(".smd");

    public static TheoryData<string> AmdFiles => Corpus.Files(".amd");

    [Theory]
    [MemberData(nameof(SmdFiles))]
    public void A_damaged_specification_gives_a_tree(string file)
    {
        foreach (var mutant in Mutations.Of(Corpus.Read(file), seed: 1, count: 300))
        {
            Checked.Smd(mutant);
        }
    }

    [Theory]
    [MemberData(nameof(AmdFiles))]
    public void A_damaged_architecture_gives_a_tree(string file)
    {
        foreach (var mutant in Mutations.Of(Corpus.Read(file), seed: 1, count: 300))
        {
            Checked.Amd(mutant);
        }
    }

    [Fact]
    public void Any_bytes_at_all_give_a_tree()
    {
        var random = new Random(3);
        for (var i = 0; i < 2000; i++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            Checked.Smd(bytes);
            Checked.Amd(bytes);

            // Few different bytes make lines that mean something far more often.
            Checked.Smd(Encoding.ASCII.GetBytes(random.GetItems("-#* \n\r`~@:[]{}a\t".AsSpan(), 60)));
            Checked.Amd(
                "---\n"u8
                    .ToArray()
                    .Concat(Encoding.ASCII.GetBytes(random.GetItems("-:[]{}&*!|>'\" \n#a,?%@`".AsSpan(), 40)))
                    .Concat("\n---\n"u8.ToArray())
                    .ToArray()
            );
        }
    }

    [Fact]
    public void Neither_size_nor_nesting_is_limited()
    {
        Checked.Smd(string.Concat(Enumerable.Range(0, 100_000).Select(i => new string(' ', i % 500) + "- item\n")));
        Checked.Smd("# " + new string('x', 1_000_000));
        Checked.Smd(new string('`', 1_000_000) + "\n" + new string('`', 999_999) + "\n");
        Checked.Smd(string.Concat(Enumerable.Repeat("## Requirements\n### R\n**Accepts:** x\n", 30_000)));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("\"")]
    [InlineData("&a ")]
    [InlineData("!a ")]
    [InlineData("a: |\n ")]
    public void Frontmatter_that_nests_without_end_gives_a_tree(string piece) =>
        Checked.Smd("---\nid: " + string.Concat(Enumerable.Repeat(piece, 20_000)) + "\n---\n# T\n");
}
