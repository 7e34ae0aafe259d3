using System.Runtime.ExceptionServices;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Tests.Markdown;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Tests.Sds.Clauses;

public sealed class HostileClauseTests
{
    private static readonly ClauseForm[] Forms = Enum.GetValues<ClauseForm>();

    /// <summary>What the forms are made of, so that random texts get far into them.</summary>
    private static readonly string[] Pieces =
    [
        .. "( ) [ ] , ; : . .. / * + - = != < > <= >= => @ a a b Order.paid m/x 1 2.5 3x 10% 30s 1h30m 1.2.1h0m \"t\" re-run { } § Ü".Split(
            ' '
        ),
        .. "not any every all sum count max min event no exactly at if for each create set increment emit snapshot".Split(' '),
        .. "restore charge refund delete notify call rollback then retry halt alert latency cache paginate throughput".Split(' '),
        .. "trigger or and in empty fails exists missing where by to per with backoff when after reaches terminal state".Split(
            ' '
        ),
        .. "within produces least one without a corresponding emitted must produce occur of references only flow feed".Split(' '),
        .. "a:b a: :b x(y) [a,b] 1..5 threshold found owner back to generating agent still failing after retries".Split(' '),
    ];

    public static TheoryData<string> Files => Corpus.Files(".sds");

    [Theory]
    [MemberData(nameof(Files))]
    public void A_damaged_file_is_read_clause_by_clause(string file)
    {
        foreach (var mutant in Mutations.Of(Corpus.Read(file), seed: 11, count: 40))
        {
            var source = SourceText.FromBytes(file, mutant);
            foreach (var line in Lines(SdsTokens.Read(source, [])))
            {
                foreach (var form in Forms)
                {
                    new WrittenClause(source, form, line).Read();
                }
            }
        }
    }

    [Fact]
    public void Any_words_and_signs_are_read_as_any_form()
    {
        var random = new Random(20261120);
        var understood = new HashSet<ClauseForm>();
        for (var i = 0; i < 40_000; i++)
        {
            var words = random.GetItems(Pieces, random.Next(1, 9));
            var text = string.Join(random.Next(4) == 0 ? "" : " ", words);
            foreach (var form in Forms)
            {
                if (WrittenClause.Of(form, text).Read().Tree is not null)
                {
                    understood.Add(form);
                }
            }
        }

        foreach (var form in new[] { ClauseForm.Condition, ClauseForm.Outcome, ClauseForm.Step, ClauseForm.Invariant })
        {
            Assert.Contains(form, understood);
        }
    }

    [Theory]
    [InlineData("", "(", "a", ")", " = 1")]
    [InlineData("", "not ", "a", "", "")]
    [InlineData("a = ", "- ", "1", "", "")]
    [InlineData("", "sum(", "a", ")", " = 1")]
    [InlineData("", "count(a where ", "b", " > 1)", " > 1")]
    public void What_is_nested_deeper_than_anybody_writes_is_prose(
        string before,
        string open,
        string inside,
        string close,
        string after
    )
    {
        Assert.False(Nested(10).Read().IsOpaque);
        Assert.True(Nested(100_000).Read().IsOpaque);

        // What is refused leaves nothing behind.
        Assert.False(Nested(10).Read().IsOpaque);

        WrittenClause Nested(int depth) =>
            WrittenClause.Of(ClauseForm.Condition, before + Repeat(open, depth) + inside + Repeat(close, depth) + after);
    }

    [Fact]
    public void Steps_are_not_nested_deeper_either()
    {
        Assert.False(WrittenClause.Of(ClauseForm.Step, Repeat("if a: ", 10) + "emit b").Read().IsOpaque);
        Assert.True(WrittenClause.Of(ClauseForm.Step, Repeat("if a: ", 100_000) + "emit b").Read().IsOpaque);
    }

    [Theory]
    [InlineData(ClauseForm.Condition, "a", " or b")]
    [InlineData(ClauseForm.Condition, "a = 1", " + b * 2")]
    [InlineData(ClauseForm.Step, "set a = 1", ", b(c)")]
    [InlineData(ClauseForm.Responses, "emit a", ", then emit a")]
    [InlineData(ClauseForm.Invariant, "a", " @b")]
    public void Length_is_not_limited(ClauseForm form, string first, string more) =>
        Assert.False(WrittenClause.Of(form, first + Repeat(more, 100_000)).Read().IsOpaque);

    [Theory]
    [InlineData(63, false)]
    [InlineData(64, true)]
    [InlineData(100_000, true)]
    public void A_path_of_more_names_than_anybody_writes_is_no_clause(int names, bool isOpaque) =>
        Assert.Equal(isOpaque, WrittenClause.Of(ClauseForm.Condition, "a" + Repeat(".b", names)).Read().IsOpaque);

    [Fact]
    public void A_refusal_throws_nothing()
    {
        var thread = Environment.CurrentManagedThreadId;
        var thrown = 0;
        void Count(object? sender, FirstChanceExceptionEventArgs arguments) =>
            thrown += Environment.CurrentManagedThreadId == thread ? 1 : 0;

        AppDomain.CurrentDomain.FirstChanceException += Count;
        try
        {
            foreach (var form in Forms)
            {
                WrittenClause.Of(form, "print a receipt for everybody, and (then = some > [more").Read();
            }

            Assert.Equal(0, thrown);

            // The guard sees what it is there for.
            Assert.Throws<FormatException>(() => int.Parse("x", null));
            Assert.Equal(1, thrown);
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Count;
        }
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static IEnumerable<SyntaxTokenList> Lines(SyntaxToken[] tokens)
    {
        var start = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if ((SdsTokenKind)tokens[i].Kind is SdsTokenKind.NewLine or SdsTokenKind.EndOfFile)
            {
                yield return new(tokens, start, i);
                start = i + 1;
            }
        }
    }
}
