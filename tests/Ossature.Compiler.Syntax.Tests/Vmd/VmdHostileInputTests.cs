using System.Text;
using Ossature.Compiler.Syntax.Tests.Markdown;

namespace Ossature.Compiler.Syntax.Tests.Vmd;

public class VmdHostileInputTests
{
    public static TheoryData<int> Samples => SampleVmd.Indexes;

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_damaged_file_gives_a_tree(int sample)
    {
        foreach (var mutant in Mutations.Of(Encoding.UTF8.GetBytes(SampleVmd.All[sample]), seed: 1, count: 500))
        {
            Checked.Vmd(mutant);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_file_cut_off_anywhere_still_gives_a_tree(int sample)
    {
        var bytes = Encoding.UTF8.GetBytes(SampleVmd.All[sample]);
        for (var length = 0; length < bytes.Length; length++)
        {
            Checked.Vmd(bytes.AsSpan(0, length));
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
            Checked.Vmd(bytes);
            Checked.Vmd(Encoding.ASCII.GetBytes(random.GetItems("@>#|\"\\ \n\r()~:$a\t".AsSpan(), 60)));
        }
    }

    [Fact]
    public void Neither_size_nor_number_is_limited()
    {
        Checked.Vmd("f(" + new string('x', 1_000_000));
        Checked.Vmd("f(x)\n" + string.Concat(Enumerable.Repeat("a | 1 | 2\n", 100_000)));
        Checked.Vmd(string.Concat(Enumerable.Repeat("scenario x:\nwhen f()\nthen ok\n\n", 50_000)));
        Checked.Vmd(string.Concat(Enumerable.Repeat("@covers x\n", 100_000)));
        Checked.Vmd(new string('\n', 100_000) + "# x");
    }
}
