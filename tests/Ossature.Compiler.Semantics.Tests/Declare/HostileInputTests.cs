using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax.Tests.Markdown;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Declare;

public class HostileInputTests
{
    public static TheoryData<string> Specifications => CorpusTests.Specifications;

    public static TheoryData<string> Architectures => CorpusTests.Architectures;

    [Theory]
    [MemberData(nameof(Specifications))]
    public void A_damaged_specification_gets_diagnostics_that_lie_inside_it(string file)
    {
        foreach (var mutant in Mutations.Of(CorpusTests.Read(file).ToBytes(), seed: 5, count: 300))
        {
            var source = SourceText.FromBytes(file, mutant);
            AssertInside(source, Declared.Smd(source).Diagnostics);
        }
    }

    [Theory]
    [MemberData(nameof(Architectures))]
    public void A_damaged_architecture_gets_diagnostics_that_lie_inside_it(string file)
    {
        foreach (var mutant in Mutations.Of(CorpusTests.Read(file).ToBytes(), seed: 5, count: 300))
        {
            var source = SourceText.FromBytes(file, mutant);
            AssertInside(source, Declared.Amd(source).Diagnostics);
        }
    }

    private static void AssertInside(SourceText source, DiagnosticBag diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var span = diagnostic.Location.Span;
            Assert.InRange(span.Start, 0, source.Length);
            Assert.InRange(span.End, span.Start, source.Length);
            Assert.NotEqual("", diagnostic.Message);
            Assert.NotEqual("", diagnostic.Help);
        }
    }
}
