using Ossature.Compiler.Syntax.Tests.Markdown;

namespace Ossature.Compiler.Syntax.Tests.Sds;

public class SdsCorpusTests
{
    public static TheoryData<string> Files => Corpus.Files(".sds");

    [Theory]
    [MemberData(nameof(Files))]
    public void A_real_specification_parses_without_an_error_and_prints_back(string file) =>
        Assert.Empty(Checked.Sds(Corpus.Read(file)).Problems);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_cut_off_anywhere_still_gives_a_tree(string file)
    {
        var bytes = Corpus.Read(file);
        for (var length = 0; length < bytes.Length; length += 17)
        {
            Checked.Sds(bytes.AsSpan(0, length));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_damaged_file_gives_a_tree(string file)
    {
        foreach (var mutant in Mutations.Of(Corpus.Read(file), seed: 1, count: 100))
        {
            Checked.Sds(mutant);
        }
    }
}
