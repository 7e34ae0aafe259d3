namespace Ossature.Compiler.Syntax.Tests;

public sealed class SyntaxTokenListTests
{
    private static readonly SyntaxToken[] Tokens = [new(1, 0, 0, 1), new(2, 1, 1, 2), new(3, 2, 2, 3), new(4, 3, 3, 4)];

    [Fact]
    public void A_list_holds_a_window_of_the_tokens()
    {
        var list = new SyntaxTokenList(Tokens, 1, 3);
        Assert.Equal([2, 3], Kinds(list));
        Assert.Equal((2, 2, 3), (list.Count, (int)list[0].Kind, (int)list[^1].Kind));
        Assert.Equal(Tokens[1..3], list.AsEnumerable());
    }

    [Fact]
    public void A_slice_stays_inside_its_list()
    {
        var list = new SyntaxTokenList(Tokens, 1, 4);
        Assert.Equal([3], Kinds(list[1..2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => list[..2][2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list.Slice(2, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => list.Slice(0, int.MaxValue));
    }

    [Fact]
    public void A_list_without_tokens_is_empty_however_it_was_made()
    {
        SyntaxTokenList none = [];
        Assert.True(none.IsEmpty);
        Assert.True(default(SyntaxTokenList).IsEmpty);
        Assert.Empty(none[..0].AsEnumerable());
    }

    [Fact]
    public void A_collection_expression_copies_what_it_is_given()
    {
        SyntaxToken[] given = [Tokens[0]];
        SyntaxTokenList list = [.. given];
        given[0] = Tokens[1];
        Assert.Equal(Tokens[0], list[0]);
    }

    private static List<int> Kinds(SyntaxTokenList list)
    {
        var kinds = new List<int>();
        foreach (var token in list)
        {
            kinds.Add(token.Kind);
        }

        return kinds;
    }
}
