using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Syntax.Tests.Sds.Clauses;

public sealed class OpaqueClauseTests
{
    [Theory]
    [InlineData(ClauseForm.Soft, "timeout: 1h30m", "OSS2011", "1h30m")]
    [InlineData(ClauseForm.Condition, "due-grace > 1d12h30min", "OSS2011", "1d12h30min")]
    [InlineData(ClauseForm.Condition, "due-grace > now", "OSS2012", "due-grace")]
    [InlineData(ClauseForm.Condition, "weight >< 3", "OSS2902", "weight >< 3")]
    [InlineData(ClauseForm.Condition, "weight = 1.2.3", "OSS2902", "weight = 1.2.3")]
    [InlineData(ClauseForm.Condition, "weight = 1h30x", "OSS2902", "weight = 1h30x")]
    [InlineData(ClauseForm.Step, "set the table", "OSS2902", "set the table")]
    [InlineData(ClauseForm.Step, "for each of them do", "OSS2901", "for each of them do")]
    [InlineData(ClauseForm.Step, "print a receipt", "OSS2901", "print a receipt")]
    [InlineData(ClauseForm.Outcome, "set the table", "OSS2901", "set the table")]
    [InlineData(ClauseForm.Responses, "notify rider, retry with care", "OSS2901", "notify rider, retry with care")]
    [InlineData(ClauseForm.Invariant, "nobody is double-booked", "OSS2901", "nobody is double-booked")]
    [InlineData(ClauseForm.Invariant, "Überweisung § 5 => x", "OSS2901", "Überweisung § 5 => x")]
    [InlineData(ClauseForm.Grants, "owner during opening hours", "OSS2901", "owner during opening hours")]
    public void The_first_reason_that_applies_is_told_where_it_applies(ClauseForm form, string text, string code, string at)
    {
        var clause = WrittenClause.Of(form, text);
        var reading = clause.Read();

        Assert.Equal(code, reading.Reason?.Code);
        Assert.Equal(at, clause.Source.ToString(reading.Span));
    }

    [Theory]
    [InlineData("timeout: 1h30m", "use one unit: `90m`", "timeout: 90m")]
    [InlineData("timeout: 1d12h30min", "use one unit: `2190min`", "timeout: 2190min")]
    [InlineData("timeout: 1.5h30m", "use one unit: `120m`", "timeout: 120m")]
    [InlineData("timeout: 30m1h", "use one unit, such as `90m`", null)]
    [InlineData("timeout: 1234567890123456789h1m", "use one unit, such as `90m`", null)]
    public void A_compound_duration_is_written_in_its_last_unit(string text, string help, string? @fixed)
    {
        var clause = WrittenClause.Of(ClauseForm.Soft, text);
        var problem = Problem(clause);

        Assert.Equal(help, problem.Help);
        Assert.Equal(@fixed, problem.Fix is { } fix ? clause.Source.WithEdits(fix.Edits).Text : null);
    }

    [Fact]
    public void A_subtraction_gets_its_blanks()
    {
        var clause = WrittenClause.Of(ClauseForm.Condition, "due-grace > now");
        var mended = clause.Source.WithEdits(Problem(clause).Fix!.Edits);

        Assert.False(WrittenClause.Of(ClauseForm.Condition, mended.Text).Read().IsOpaque);
    }

    [Theory]
    [InlineData("weight >< 3", "from `<` on")]
    [InlineData("weight >", "to its end")]
    [InlineData("any (weight > 3)", "from `(` on")]
    [InlineData("(weight > 3) > 3", "from `(` on")]
    public void What_looks_formal_is_told_where_it_ceases_to_be(string text, string place) =>
        Assert.Contains($"cannot be read {place},", Problem(WrittenClause.Of(ClauseForm.Condition, text)).Message);

    [Fact]
    public void What_is_not_there_is_neither_a_clause_nor_reported()
    {
        var reading = WrittenClause.Of(ClauseForm.Condition, "").Read();

        Assert.False(reading.IsOpaque);
        Assert.Null(reading.Tree);
    }

    [Theory]
    [InlineData("a  >  b", "a  >  b")]
    [InlineData("count(a -- why\n    where\r\n b) > 3 -- so", "count(a where b) > 3")]
    [InlineData("a = -- x\n -- y\n\n b", "a = b")]
    public void The_text_of_a_run_is_one_line_without_comments(string written, string text)
    {
        var clause = WrittenClause.Of(ClauseForm.Condition, written);

        Assert.Equal(text, clause.Run.Text(clause.Source));
        Assert.False(clause.Read().IsOpaque);
    }

    [Theory]
    [InlineData("a = 1 @always @at_b", "a = 1")]
    [InlineData("prose of any kind@always", "prose of any kind")]
    [InlineData("a @b c", "a @b c")]
    [InlineData("@always", "")]
    [InlineData("a @", "a @")]
    [InlineData("b", "b")]
    public void Modifiers_at_the_end_are_split_off(string written, string text)
    {
        var clause = WrittenClause.Of(ClauseForm.Invariant, written);

        Assert.Equal(text, clause.Run.WithoutModifiers().Text(clause.Source));
    }

    private static Diagnostic Problem(WrittenClause clause)
    {
        var problems = new DiagnosticBag();
        clause.Read().Report(clause.Source, problems);
        return Assert.Single(problems);
    }
}
