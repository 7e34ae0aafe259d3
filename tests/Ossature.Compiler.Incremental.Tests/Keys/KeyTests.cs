using Ossature.Compiler.Incremental.Keys;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Tests.Keys;

public sealed class KeyTests
{
    private static readonly string[] Awkward =
    [
        "",
        " ",
        "a = b",
        "=",
        "a\\",
        "\\= ",
        "two\nlines",
        "tab\there",
        "\r",
        "\0",
        "\u007f\u0085\u2028",
        "\udc80",
        "\ud83d",
        "\ud83d\ude00",
        "\\udc80",
        "\"quoted\"",
        "claim 1",
    ];

    public static TheoryData<string> AwkwardTexts => [.. Awkward];

    [Fact]
    public void A_key_is_a_sorted_text_that_people_can_read()
    {
        var key = new KeyBuilder("claim")
            .Add("title", "Ledger")
            .Add("spec Requirements > Add an expense", Digest.Of("text"))
            .Add("description", "first\nsecond")
            .Build();

        Assert.Equal(
            "claim 1\n"
                + "description = first\\nsecond\n"
                + "spec Requirements > Add an expense = sha256:982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1\n"
                + "title = Ledger\n",
            key.Text
        );
        Assert.Equal(Digest.Of(key.Text), key.Digest);
    }

    [Fact]
    public void The_order_of_the_inputs_does_not_matter()
    {
        var a = new KeyBuilder("claim").Add("b", "2").Add("a", "1").Add("B", "3").Add("a", "0").Build();
        var b = new KeyBuilder("claim").Add("a", "0").Add("B", "3").Add("a", "1").Add("b", "2").Add("b", "2").Build();

        Assert.Equal(a, b);
        Assert.Equal(["B", "a", "a", "b"], a.Inputs.Select(input => input.Name));
    }

    [Theory]
    [MemberData(nameof(AwkwardTexts))]
    public void Any_text_survives_as_kind_name_and_value(string text)
    {
        var key = new KeyBuilder(text).Add(text, "value").Add("name", text).Build();
        var read = Key.Parse(key.Text);

        Assert.NotNull(read);
        Assert.Equal(text, read.Kind);
        Assert.Equal(key.Inputs.AsEnumerable(), read.Inputs);
        Assert.Equal(key.Digest, read.Digest);
        Assert.DoesNotContain(key.Text, c => (char.IsControl(c) && c != '\n') || c == '\u2028');
    }

    [Fact]
    public void Different_inputs_never_make_one_text()
    {
        var keys = Awkward.SelectMany(name => Awkward.Select(value => new KeyBuilder("k").Add(name, value).Build())).ToArray();

        Assert.Equal(keys.Length, keys.Select(key => key.Digest).Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("claim 1")]
    [InlineData("claim 2\n")]
    [InlineData("claim\n")]
    [InlineData("claim 1\na=b\n")]
    [InlineData("claim 1\na = b")]
    [InlineData("claim 1\n\n")]
    [InlineData("claim 1\n= b\n")]
    [InlineData("claim 1\nb = 1\na = 1\n")]
    [InlineData("claim 1\na = 1\na = 1\n")]
    [InlineData("claim 1\na = \\\n")]
    [InlineData("claim 1\na = \\u12\n")]
    [InlineData("claim 1\na = \\q\n")]
    [InlineData("claim 1\r\na = 1\r\n")]
    public void Anything_but_a_canonical_text_is_not_a_key(string text)
    {
        Assert.Null(Key.Parse(text));
    }
}
