using Ossature.Compiler.Syntax.Tests.Markdown;
using Ossature.Compiler.Testing;

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
    public void A_real_specification_has_the_tree_that_it_had(string file) =>
        Golden.Verify(Outline.Of(Checked.Sds(Corpus.Read(file))), GoldenName(file));

    [Fact]
    public void There_is_no_tree_of_a_file_that_is_gone() =>
        Golden.AssertNoStrays(((IEnumerable<object[]>)Files).Select(row => GoldenName((string)row[0])));

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

    private static string GoldenName(string file) => $"{Path.GetFileNameWithoutExtension(file)}.txt";
}
