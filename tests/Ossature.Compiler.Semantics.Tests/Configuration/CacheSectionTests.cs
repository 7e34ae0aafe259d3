using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Configuration;
using Ossature.Compiler.Syntax.Toml;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Configuration;

public sealed class CacheSectionTests
{
    [Theory]
    [InlineData("0 B", 0)]
    [InlineData("1B", 1)]
    [InlineData("2 GB", 2_000_000_000)]
    [InlineData("2gb", 2_000_000_000)]
    [InlineData("1.5 KB", 1500)]
    [InlineData("1000000 TB", 1_000_000_000_000_000_000)]
    public void A_size_is_a_number_with_its_unit(string written, long bytes) => Assert.Equal(bytes, ByteSize.Parse(written));

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("GB")]
    [InlineData("-1 GB")]
    [InlineData("1,5 GB")]
    [InlineData("1 GiB")]
    [InlineData("1 GB ")]
    [InlineData("1e3 MB")]
    [InlineData("1000001 TB")]
    [InlineData("99999999999999999999999999999999 B")]
    public void Anything_else_is_no_size(string written) => Assert.Null(ByteSize.Parse(written));

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(999, "999 B")]
    [InlineData(1000, "1 KB")]
    [InlineData(12_340, "12.3 KB")]
    [InlineData(999_960, "1 MB")]
    [InlineData(5_000_000_000, "5 GB")]
    [InlineData(long.MaxValue, "9223372 TB")]
    public void A_size_is_shown_short(long bytes, string shown) => Assert.Equal(shown, ByteSize.Show(bytes));

    [Theory]
    [InlineData("max_size = \"much\"", "OSS1425")]
    [InlineData("max_size = 5", "OSS1424")]
    [InlineData("remote = \"cache.example.com\"", "OSS1425")]
    [InlineData("remote = \"ftp://cache.example.com\"", "OSS1425")]
    [InlineData("remote = \"https://u:hush@cache.example.com\"", "OSS4220")]
    [InlineData("remote = \"https://cache.example.com?key=hush\"", "OSS4220")]
    [InlineData("remote = \"https://c.example.com\"\nremote_mode = \"write\"", "OSS1425")]
    [InlineData("remote_token_env = \"hush-hush\"", "OSS4222")]
    [InlineData("remote_token_env = \"\"", "OSS4222")]
    [InlineData("remote = \"http://c.example.com\"\nremote_token_env = \"A\"", "OSS4221")]
    [InlineData("max_sice = \"1 GB\"", "OSS1450")]
    public void What_cannot_be_is_refused_and_has_its_default(string written, string code)
    {
        var (options, found) = Bind(written);

        Assert.Equal(code, Assert.Single(found).Code);
        Assert.DoesNotContain("hush", found.Single().Message + found.Single().Help, StringComparison.Ordinal);
        Assert.Equal((5_000_000_000, RemoteMode.Read, null), (options.MaxSize, options.RemoteMode, options.RemoteTokenEnv));
    }

    [Fact]
    public void A_token_may_go_to_this_machine_itself_over_http()
    {
        var (options, found) = Bind("remote = \"http://localhost:8080\"\nremote_token_env = \"A\"");

        Assert.Empty(found);
        Assert.Equal("A", options.RemoteTokenEnv);
    }

    private static (CacheSection Options, DiagnosticBag Found) Bind(string written)
    {
        var found = new DiagnosticBag();
        var tree = TomlSyntaxTree.Parse(SourceText.From("ossature.toml", $"[cache]\n{written}\n"));
        return (ProjectOptionsBinder.Bind(tree, found).Cache, found);
    }
}
