namespace Ossature.Compiler.Text.Tests;

public sealed class DigestTests
{
    private const string OfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Fact]
    public void A_digest_is_sha_256_in_lower_case()
    {
        Assert.Equal(OfAbc, Digest.Of("abc").Hex);
        Assert.Equal("sha256:" + OfAbc, Digest.Of("abc").ToString());
    }

    [Theory]
    [InlineData(OfAbc)]
    [InlineData("sha256:" + OfAbc)]
    public void What_was_written_is_read(string text)
    {
        Assert.True(Digest.TryParse(text, out var digest));
        Assert.Equal(Digest.Of("abc"), digest);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sha256:")]
    [InlineData("md5:" + OfAbc)]
    [InlineData("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    public void Anything_else_is_refused(string? text) => Assert.False(Digest.TryParse(text, out _));
}
