namespace Ossature.Compiler.Syntax.Tests.Smd;

public class SmdCorpusTests
{
    public static TheoryData<string> Files => Corpus.Files(".smd");

    [Theory]
    [MemberData(nameof(Files))]
    public void A_real_specification_parses_without_an_error_and_prints_back(string file) =>
        Assert.Empty(Checked.Smd(Corpus.Read(file)).Problems);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_cut_off_anywhere_still_gives_a_tree(string file)
    {
        var bytes = Corpus.Read(file);
        for (var length = 0; length < bytes.Length; length++)
        {
            Checked.Smd(bytes.AsSpan(0, length));
        }
    }
}
