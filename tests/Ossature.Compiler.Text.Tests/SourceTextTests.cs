using FsCheck;
using FsCheck.Fluent;

namespace Ossature.Compiler.Text.Tests;

public sealed class SourceTextTests
{
    [Fact]
    public void Every_byte_string_comes_back() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll<byte[]>(bytes => SourceText.FromBytes("x", bytes).ToBytes().AsSpan().SequenceEqual(bytes))
        );

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x41 })]
    [InlineData(new byte[] { 0x41, 0xFF, 0xC3, 0x42 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x98, 0x80, 0xF0, 0x9F })]
    [InlineData(new byte[] { 0xED, 0xB2, 0x80 })]
    public void Marks_broken_sequences_and_encoded_surrogates_come_back(byte[] bytes) =>
        Assert.Equal(bytes, SourceText.FromBytes("x", bytes).ToBytes());

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 1, 2)]
    [InlineData(2, 2, 1)]
    [InlineData(5, 3, 1)]
    [InlineData(7, 4, 1)]
    public void Lines_end_at_each_kind_of_line_break(int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), SourceText.From("x", "a\nb\r\nc\rd").GetPosition(offset));

    [Fact]
    public void A_line_is_told_without_its_break()
    {
        var text = SourceText.From("x", "one\r\ntwo\n");

        Assert.Equal(3, text.LineCount);
        Assert.Equal(
            ["one", "two", ""],
            [text.ToString(text.GetLine(1)), text.ToString(text.GetLine(2)), text.ToString(text.GetLine(3))]
        );
    }

    [Fact]
    public void Edits_apply_together_in_any_order()
    {
        var text = SourceText.From("x", "one two three");

        var edited = text.WithEdits([new(new(8, 5), "3"), new(new(0, 3), "1"), new(new(4, 0), "and ")]);

        Assert.Equal("1 and two 3", edited.Text);
    }

    [Fact]
    public void Edits_that_overlap_are_refused() =>
        Assert.Throws<ArgumentException>(() => SourceText.From("x", "one").WithEdits([new(new(0, 2), ""), new(new(1, 2), "")]));
}
