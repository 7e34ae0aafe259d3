using System.Text;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Tests.Markdown;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Tests.Sds;

public sealed class SdsTokenPropertyTests
{
    public static TheoryData<string> Files => Corpus.Files(".sds");

    [Theory]
    [MemberData(nameof(Files))]
    public void The_tokens_of_a_real_file_tile_it_and_raise_nothing(string file) => Assert.Empty(Read(Corpus.Read(file)));

    [Theory]
    [MemberData(nameof(Files))]
    public void So_do_the_tokens_of_a_damaged_one(string file)
    {
        foreach (var mutant in Mutations.Of(Corpus.Read(file), seed: 7, count: 200))
        {
            Read(mutant);
        }
    }

    [Fact]
    public void So_do_the_tokens_of_any_bytes_at_all()
    {
        var random = new Random(3);
        for (var i = 0; i < 5000; i++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            Read(bytes);
            Read(Encoding.ASCII.GetBytes(random.GetItems("{}()[]!>~-=,:/.\"\\ \n\r\tav19_".AsSpan(), 60)));
        }
    }

    [Theory]
    [InlineData("(")]
    [InlineData("{[")]
    [InlineData("a ->\n")]
    [InlineData("٣")]
    [InlineData("a٣")]
    [InlineData("\"\n")]
    [InlineData("\\u{")]
    [InlineData("1.")]
    [InlineData("v1.")]
    [InlineData("-a")]
    [InlineData("/{a")]
    [InlineData(" /a/")]
    [InlineData("invariant {\n")]
    public void Neither_size_nor_number_is_limited(string repeated) =>
        Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(repeated, 100_000))));

    private static DiagnosticBag Read(byte[] bytes)
    {
        var source = SourceText.FromBytes("a.sds", bytes);
        Assert.Equal(bytes, source.ToBytes());
        var problems = new DiagnosticBag();
        var tokens = SdsTokens.Read(source, problems);

        var end = 0;
        var last = SdsTokenKind.NewLine;
        foreach (var token in tokens)
        {
            if (token.FullStart != end || token.Start < token.FullStart || token.End < token.Start)
            {
                Assert.Fail($"{token} after {end}");
            }

            if (last == SdsTokenKind.NewLine && (SdsTokenKind)token.Kind == SdsTokenKind.NewLine)
            {
                Assert.Fail($"{token} is a second line break");
            }

            (end, last) = (token.End, (SdsTokenKind)token.Kind);
        }

        Assert.Equal((source.Length, SdsTokenKind.EndOfFile), (end, last));
        Assert.All(problems, problem => Assert.InRange(problem.Location.Span.End, 1, source.Length));
        return problems;
    }
}
