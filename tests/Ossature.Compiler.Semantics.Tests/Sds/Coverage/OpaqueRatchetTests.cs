using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Coverage;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Sds.Coverage;

public sealed class OpaqueRatchetTests
{
    [Fact]
    public void What_was_written_accepts_the_clauses_it_was_written_for()
    {
        ClauseEntry[] clauses = [SomeClauses.Opaque(">> wave"), SomeClauses.Bound("shop"), SomeClauses.Opaque(">> bow")];

        var text = OpaqueRatchet.Render(clauses);

        Assert.EndsWith("file.\nshop | api GET / | >> bow\nshop | api GET / | >> wave\n", text, StringComparison.Ordinal);
        AssertChange(text, clauses, "", "");
        Assert.Equal(text, OpaqueRatchet.Render(clauses.Reverse()));
    }

    [Fact]
    public void A_clause_that_moved_is_the_same_and_one_in_another_declaration_is_not()
    {
        var text = OpaqueRatchet.Render([SomeClauses.Opaque(">> wave")]);
        var below = Location.Of(SourceText.From("a.sds", "\n\n>> wave"), new(2, 7));

        AssertChange(text, [SomeClauses.Opaque(">> wave") with { Location = below }], "", "");
        AssertChange(text, [SomeClauses.Opaque(">> wave", "api GET /x")], ">> wave", "shop | api GET / | >> wave");
    }

    [Fact]
    public void What_stands_twice_is_two_clauses()
    {
        var once = SomeClauses.Opaque(">> wave");

        AssertChange(OpaqueRatchet.Render([once]), [once, once], ">> wave", "");
        AssertChange(OpaqueRatchet.Render([once, once]), [once], "", "shop | api GET / | >> wave");
        AssertChange(OpaqueRatchet.Render([once, once]), [once, once], "", "");
    }

    [Fact]
    public void A_clause_that_is_formal_now_is_told()
    {
        var text = OpaqueRatchet.Render([SomeClauses.Opaque(">> emit done")]);

        AssertChange(text, [SomeClauses.Bound("shop")], "", "shop | api GET / | >> emit done");
        AssertChange(text, [SomeClauses.Faulty("shop")], "", "shop | api GET / | >> emit done");
    }

    [Theory]
    [InlineData("")]
    [InlineData("# a comment\r\n\r\n   \r\n")]
    public void A_file_without_a_line_accepts_nothing(string text) =>
        AssertChange(text, [SomeClauses.Opaque(">> wave")], ">> wave", "");

    [Fact]
    public void Line_ends_of_another_system_change_nothing()
    {
        ClauseEntry[] clauses = [SomeClauses.Opaque(">> wave"), SomeClauses.Opaque(">> bow")];

        AssertChange(OpaqueRatchet.Render(clauses).Replace("\n", "\r\n", StringComparison.Ordinal), clauses, "", "");
    }

    private static void AssertChange(string text, IEnumerable<ClauseEntry> clauses, string added, string removed)
    {
        var change = OpaqueRatchet.Parse(text).Compare(clauses);
        Assert.Equal(
            (added, removed),
            (string.Join(", ", change.Added.Select(clause => clause.Text)), string.Join(", ", change.Removed))
        );
    }
}
