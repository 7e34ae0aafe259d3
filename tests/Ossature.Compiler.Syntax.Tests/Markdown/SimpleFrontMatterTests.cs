using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Syntax.Smd;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Tests.Markdown;

/// <summary>What is read by hand is what the YAML library reads: where the reader by hand does not give up, both say the same.</summary>
public class SimpleFrontMatterTests
{
    private static readonly string[] Pieces =
    [
        .. "id key-2 A 42 no : [ ] , ' \" # é . / ~ - & * ! | > % @ ` { } ? = \\ + _ x:y 1_0 0x1F <<".Split(' '),
        .. new[] { " ", "  ", ": ", "- ", ", ", "\n", "\n", "\n", " # c", "\t", "\u00A0", "\u0085", "\u2028", "\uFEFF", "\0" },
        .. new[] { "a: b\n", "- x\n", "depends:\n", "  - y\n", "\r\n", "\r", "\U0001F600", "\uD83D", "---", "...", "? " },
    ];

    /// <summary>Values, of which a reader by hand may understand those that mean what they look like.</summary>
    private static readonly string[] Values =
    [
        .. "A true True null ~ yes off 1 -1 +1 1.5 .5 1e3 0x1F 0o7 .inf .nan 12:30 2026-08-02 a.b a/b a_b a-b ä 日本 - -- a: :a a:b".Split(
            ' '
        ),
        .. "#a a#b &a *a !a !!str |a >a %a @a `a {a} {a [a] [a a] a] } , a,b [] {} ? ?a = << ' \" 'a' \"a\" 'a \"a a' 'a'b a'b \\ a\\b".Split(
            ' '
        ),
        .. new[]
        {
            "",
            " ",
            "a b",
            "a  b",
            " a ",
            "a #b",
            "a # b",
            "a: b",
            "'a''b'",
            "'it''s'",
            "\"a\\tb\"",
            "'a, b'",
            "a, b",
            "[a, b]",
        },
        .. new[]
        {
            "[a,b]",
            "[a, ]",
            "[,a]",
            "[a b, c]",
            "['a', \"b\"]",
            "[a, [b]]",
            "[a: b]",
            "[a #b]",
            "[a]x",
            "a\tb",
            "\ta",
            "a\t",
            "a\u00A0b",
        },
        .. new[]
        {
            "a\u2028b",
            "a\u0085b",
            "\uFEFFa",
            "a\uD800",
            "a\0",
            "a\n  b",
            "a\n\n  b",
            "|\n  a",
            ">-\n  a",
            "'a\n  b'",
            "\n  - a",
            "\n- a\n- b",
        },
        .. new[]
        {
            "\n  - a: b",
            "\n  - [a]",
            "\n  -a",
            "\n   - a\n  - b",
            "\n  - a\n   - b",
            "\n  - 'a'\n  # c\n\n  - b",
            "\n  a: b",
            "\n  a",
        },
    ];

    private static readonly string[] Usual = ["A", "", "a b", "'a'", "[]", "[a, b]", "\n  - a\n  - b", "a, b"];

    private static readonly string[] Keys =
    [
        "id",
        "a-b",
        "a_1",
        "ID",
        "yes",
        "1",
        "ä",
        "'a'",
        "a b",
        "-a",
        "a.b",
        "<<",
        "?a",
        "",
        "#a",
        "a ",
    ];

    [Fact]
    public void With_pieces_in_any_order() =>
        Assert.InRange(ReadByHand(30_000, random => string.Concat(random.GetItems(Pieces, random.Next(1, 9)))), 1_000, 30_000);

    [Fact]
    public void With_keys_and_values() =>
        Assert.InRange(
            ReadByHand(12_000, random => string.Join(random.Next(9) > 0 ? "\n" : "\r\n", Lines(random))),
            2_000,
            15_000
        );

    private static IEnumerable<string> Lines(Random random)
    {
        for (var lines = random.Next(4); lines >= 0; lines--)
        {
            var key = random.Next(4) > 0 ? "k" + lines : random.GetItems(Keys, 1)[0];
            yield return key + (random.Next(6) > 0 ? ": " : ":") + random.GetItems(random.Next(3) > 0 ? Usual : Values, 1)[0];
        }
    }

    /// <summary>How many of the texts were read by hand.</summary>
    private static int ReadByHand(int count, Func<Random, string> make)
    {
        var random = new Random(4);
        var simple = 0;
        for (var i = 0; i < count; i++)
        {
            var yaml = make(random) + "\n";
            var source = SourceText.From("x.smd", $"---\n{yaml}---\n");
            var node = SmdSyntaxTree.Parse(source).Document.FrontMatter!;
            if (node.Close is not { } close || SimpleFrontMatter.TryRead(source, node.Lines) is not { } byHand)
            {
                continue;
            }

            var byLibrary = YamlFrontMatter.Read(source, TextSpan.FromBounds(node.Open.End, close.Start)).FrontMatter;
            Assert.True(byLibrary is not null, yaml);
            Assert.Equal(FrontMatterText.Print(byLibrary), FrontMatterText.Print(byHand));
            Assert.Equal(FrontMatterText.Places(byLibrary, source), FrontMatterText.Places(byHand, source));
            simple++;
        }

        return simple;
    }
}
