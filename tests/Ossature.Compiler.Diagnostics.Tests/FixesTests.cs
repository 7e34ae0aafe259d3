using System.Text;
using Ossature.Compiler.Diagnostics.Fixing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Diagnostics.Tests;

public sealed class FixesTests
{
    private static Diagnostic With(SourceText source, params TextEdit[] edits)
    {
        var bag = new DiagnosticBag();
        bag.UnclosedFrontMatter(Location.Of(source, new(0, 0)), new("t", [.. edits]));
        return bag.Single();
    }

    private static TextEdit Edit(int start, int length, string text) => new(new(start, length), text);

    [Fact]
    public void Edits_beside_each_other_are_all_made()
    {
        var source = SourceText.From("a", "abcdef");
        var file = Assert.Single(
            Fixes.Apply([
                With(source, Edit(2, 2, "X"), Edit(0, 0, "^")),
                With(source, Edit(0, 2, "Y")),
                With(source, Edit(4, 0, "Z")),
            ])
        );

        // The second one begins where the first one inserts; the third one inserts where the first one ends.
        Assert.Equal("^abXZef", file.After.Text);
        Assert.Equal(2, file.Fixed.Length);
    }

    [Fact]
    public void Of_two_that_overlap_the_first_is_made_and_whole()
    {
        var source = SourceText.From("a", "abcdef");
        var file = Assert.Single(Fixes.Apply([With(source, Edit(1, 2, "X")), With(source, Edit(5, 1, "!"), Edit(2, 2, "Y"))]));

        Assert.Equal("aXdef", file.After.Text);
    }

    [Fact]
    public void Bytes_outside_of_the_edits_stay_as_they_are()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, (byte)'a', 0xFF, (byte)'\r', (byte)'\n', (byte)'b', 0xC3];
        var source = SourceText.FromBytes("a", bytes);
        var file = Assert.Single(Fixes.Apply([With(source, Edit(1, 1, "x\ny"))]));

        Assert.Equal([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("x\r\ny"), .. bytes[4..]], file.After.ToBytes());
    }

    [Fact]
    public void Diagnostics_without_a_fix_change_nothing() => Assert.Empty(Fixes.Apply([Marked.In("⟦a⟧")]));
}
