using Ossature.Compiler.Diagnostics.Suppression;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Diagnostics.Tests;

public sealed class AllowCommentTests
{
    private static AllowComment[] Find(string text)
    {
        var source = SourceText.From("a.toml", text);
        return [.. AllowComments.Find(source, [new(0, text.Length)])];
    }

    private static string Show(AllowComment comment) =>
        $"{comment.Line}: {string.Join('|', comment.Codes.Select(code => code.Code))}: {comment.Reason}";

    [Theory]
    [InlineData("# ossc: allow OSS1450 for another tool\nx = 1\n", "2: OSS1450: for another tool")]
    [InlineData("#ossc:allow OSS1450\nx = 1\n", "2: OSS1450: ")]
    [InlineData("# ossc: allow OSS1450, OSS1451,OSS1452 both\n\n\t\nx = 1\n", "4: OSS1450|OSS1451|OSS1452: both")]
    [InlineData("x = 1 # ossc: allow OSS1450 here\ny = 2\n", "1: OSS1450: here")]
    [InlineData("<!-- ossc: allow OSS1025 as agreed -->\r\n\r\ntext", "3: OSS1025: as agreed")]
    [InlineData("<!--ossc: allow OSS1025-->\ntext", "2: OSS1025: ")]
    [InlineData("# ossc: allow\nx = 1", "2: : ")]
    [InlineData("# ossc: allow OSS1450", "0: OSS1450: ")]
    public void A_comment_names_codes_a_reason_and_a_line(string text, string expected) =>
        Assert.Equal(expected, Show(Assert.Single(Find(text))));

    [Fact]
    public void Comments_above_each_other_are_for_the_same_line() =>
        Assert.Equal(
            ["4: OSS1: ", "4: OSS2: ", "4: OSS3: "],
            Find("# ossc: allow OSS1\n# ossc: allow OSS2\n\nx = 1 # ossc: allow OSS3\n").Select(Show)
        );

    [Theory]
    [InlineData("ossc: allow OSS1450\n")]
    [InlineData("# ossc: reads this file\n")]
    [InlineData("# see ossc: allow OSS1450\n")]
    [InlineData("<!-- ossc: allow OSS1450\n")]
    public void Other_words_are_no_such_comment(string text) => Assert.Empty(Find(text));

    [Theory]
    [InlineData("# ossc: alow OSS1450\n", "alow")]
    [InlineData("# ossc: ignore OSS1450\n", "ignore")]
    [InlineData("<!-- ossc: Allow OSS1450 -->\n", "Allow")]
    public void A_slip_is_told_from_a_sentence(string text, string word)
    {
        var comment = Assert.Single(Find(text));
        Assert.Equal(word, comment.Source.ToString(comment.Misspelt!.Value));
    }

    [Fact]
    public void Many_comments_take_no_longer_than_their_number()
    {
        var text = string.Concat(Enumerable.Repeat("# ossc: allow OSS1450\n\n", 50_000)) + "x = 1";
        Assert.All(Find(text), comment => Assert.Equal(100_001, comment.Line));
    }
}
