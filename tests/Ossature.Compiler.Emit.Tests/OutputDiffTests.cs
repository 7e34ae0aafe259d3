using System.Text;
using Ossature.Compiler.Emit.Reports;

namespace Ossature.Compiler.Emit.Tests;

public sealed class OutputDiffTests
{
    private static string Diff(string? before, string? after) => OutputDiff.Of(Bytes(before), Bytes(after));

    private static byte[]? Bytes(string? text) => text is null ? null : Encoding.Latin1.GetBytes(text);

    [Theory]
    [InlineData(null, "a\nb\n", "+a\n+b\n")]
    [InlineData("a\n", null, "-a\n")]
    [InlineData(null, "", "")]
    [InlineData("a\nb\n", "a\nc\n", " a\n-b\n+c\n \n")]
    [InlineData("a\r\nb\r\n", "a\nb\n", "@\n")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\n5\n6\n7\n9\n", "@\n 5\n 6\n 7\n-8\n+9\n \n")]
    [InlineData("a\0b", "a", "!no text: 3 bytes before, 1 bytes after\n")]
    [InlineData(null, "\xff\xfe", "!no text: nothing before, 2 bytes after\n")]
    public void Lines_are_marked_by_what_became_of_them(string? before, string? after, string diff) =>
        Assert.Equal(diff, Diff(before, after));

    [Fact]
    public void What_takes_too_long_to_compare_is_said()
    {
        var text = new string('x', 200_000);

        Assert.StartsWith("!too long", Diff(text + "1", text + "2"), StringComparison.Ordinal);
    }
}
