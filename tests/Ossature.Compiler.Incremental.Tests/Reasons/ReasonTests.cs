using Ossature.Compiler.Incremental.Keys;
using Ossature.Compiler.Incremental.Reasons;

namespace Ossature.Compiler.Incremental.Tests.Reasons;

public sealed class ReasonTests
{
    private static readonly KeyChange Edited = new("spec Requirements > Add an expense", "1", "2");

    public static TheoryData<Reason, string> Sentences =>
        new()
        {
            { new NeverBuilt(), "It has not been built yet." },
            { new ClaimChanged([Edited]), "What it builds from changed: changed `spec Requirements > Add an expense`." },
            { new ClaimChanged([]), "What it builds from changed." },
            {
                new VerifyChanged([Edited, new("b", null, "1"), new("c", "1", null), new("d", "1", "2"), new("e", "1", "2")]),
                "What it is verified with changed: changed `spec Requirements > Add an expense`, added `b`, removed `c` and 2 more."
            },
            { new OutputMissing("src/Money.cs"), "Its output `src/Money.cs` is missing." },
            { new Forced(), "It was asked for." },
            { new FailedBefore(), "It failed the last time." },
            { new MayFollow("Money"), "It runs again if `Money` comes out different." },
        };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Each_reason_is_one_sentence(Reason reason, string sentence)
    {
        Assert.Equal(sentence, reason.Sentence);
        Assert.Equal(sentence, reason.ToString());
    }

    [Fact]
    public void No_reason_is_left_without_a_sentence_here()
    {
        var kinds = typeof(Reason).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Reason))).ToHashSet();

        Assert.All(kinds, kind => Assert.True(kind.IsSealed));
        Assert.Equal(kinds, Sentences.Select(row => row[0].GetType()).ToHashSet());
    }
}
