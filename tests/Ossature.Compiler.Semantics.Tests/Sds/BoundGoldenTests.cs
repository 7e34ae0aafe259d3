using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Semantics.Tests.Sds;

public sealed class BoundGoldenTests
{
    private static readonly string[] Names = ["uber.sds", "simpleshop.sds", "festival.sds", "library", "clinic", "warehouse"];

    public static TheoryData<string> Samples => [.. Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_real_system_is_bound_as_it_was(string sample)
    {
        var (system, _) = BoundFixture.Bind(SdsCorpusTests.Read(sample));
        Golden.Verify(BoundPrinter.Print(system), Name(sample));
    }

    [Fact]
    public void There_is_no_golden_of_a_sample_that_is_gone() => Golden.AssertNoStrays(Names.Select(Name));

    private static string Name(string sample) => $"{Path.GetFileNameWithoutExtension(sample)}.txt";
}
