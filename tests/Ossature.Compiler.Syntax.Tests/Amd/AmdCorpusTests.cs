namespace Ossature.Compiler.Syntax.Tests.Amd;

public class AmdCorpusTests
{
    public static TheoryData<string> Files => Corpus.Files(".amd");

    [Theory]
    [MemberData(nameof(Files))]
    public void A_real_architecture_parses_without_an_error_and_prints_back(string file) =>
        Assert.Empty(Checked.Amd(Corpus.Read(file)).Problems);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_cut_off_anywhere_still_gives_a_tree(string file)
    {
        var bytes = Corpus.Read(file);
        for (var length = 0; length < bytes.Length; length++)
        {
            Checked.Amd(bytes.AsSpan(0, length));
        }
    }
}
