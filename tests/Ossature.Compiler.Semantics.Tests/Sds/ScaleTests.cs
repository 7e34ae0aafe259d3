using System.Text;
using Ossature.Compiler.Syntax.Tests.Markdown;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Sds;

public sealed class ScaleTests
{
    private const int Many = 4_000;

    public static TheoryData<string, string> Samples => SdsCorpusTests.Samples;

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_damaged_file_gets_diagnostics_and_fixes_that_lie_inside_it(string sample, string expected)
    {
        _ = expected;
        foreach (var original in SdsCorpusTests.Read(sample))
        {
            foreach (var mutant in Mutations.Of(original.ToBytes(), seed: 7, count: 100))
            {
                var source = SourceText.FromBytes(original.Path, mutant);
                foreach (var diagnostic in BoundFixture.Bind(source).Diagnostics)
                {
                    Assert.InRange(diagnostic.Location.Span.End, diagnostic.Location.Span.Start, source.Length);
                    Assert.All(
                        diagnostic.Fix?.Edits ?? [],
                        edit => Assert.InRange(edit.Span.End, edit.Span.Start, source.Length)
                    );
                }
            }
        }
    }

    [Fact]
    public void A_ring_of_4000_views_is_one_cycle()
    {
        var text = new StringBuilder("system s v1.0 {}\n");
        for (var i = 0; i < Many; i++)
        {
            text.Append(
                $"module m{i} {{\n  owns: [E{i}]\n  exposes: [E{i}]\n  consumes: [m{(i + 1) % Many}/E{(i + 1) % Many}]\n  boundary: b{i}\n}}\n"
            );
        }

        var (system, diagnostics) = BoundFixture.Bind(SourceText.From("s.sds", text.ToString()));
        Assert.Equal(["OSS2108", "OSS2410"], diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal(Many, system.Modules.Length);
    }

    [Fact]
    public void Stars_are_not_copied_into_every_module_that_writes_one()
    {
        var text = new StringBuilder("system s v1.0 {}\nmodule big {\n  owns: [Big]\n  exposes: [");
        text.AppendJoin(", ", Enumerable.Range(0, Many).Select(i => $"e{i}"));
        text.Append("]\n  boundary: big\n}\n");
        for (var i = 0; i < Many; i++)
        {
            text.Append($"module m{i} {{\n  owns: [E{i}]\n  consumes: [big/*]\n  boundary: b{i}\n}}\n");
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var (system, _) = BoundFixture.Bind(SourceText.From("s.sds", text.ToString()));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000_000);
        Assert.Equal(Many, system.FindModule("m7")!.ConsumedEvents.Count());
    }

    [Fact]
    public void The_names_of_a_module_are_not_copied_into_each_of_its_contracts()
    {
        var text = new StringBuilder("system s v1.0 {}\nmodule big {\n  owns: [");
        text.AppendJoin(", ", Enumerable.Range(0, Many).Select(i => $"Big{i}"));
        text.Append("]\n  exposes: [begun]\n  boundary: big\n}\n");
        for (var i = 0; i < Many; i++)
        {
            text.Append($"module m{i} {{\n  owns: [E{i}]\n  consumes: [big/begun]\n  boundary: b{i}\n}}\n");
            text.Append($"contract big <-> m{i} {{\n  begun must produce exactly one E{i} within 1s\n}}\n");
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var (system, diagnostics) = BoundFixture.Bind(SourceText.From("s.sds", text.ToString()));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000_000);
        Assert.Equal(["OSS2108"], diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal($"{Many}/{Many}", system.Coverage.All.ToString());
    }

    [Fact]
    public void The_links_of_a_module_are_not_looked_for_in_each_of_its_contracts()
    {
        var text = new StringBuilder("system s v1.0 {}\nmodule big {\n  owns: [");
        text.AppendJoin(", ", Enumerable.Range(0, Many).Select(i => $"Big{i}"));
        text.Append("]\n  exposes: [begun]\n  boundary: big\n}\n");
        for (var i = 0; i < Many; i++)
        {
            text.Append($"module m{i} {{\n  owns: [E{i}]\n  consumes: [big/begun]\n  boundary: b{i}\n}}\n");
            text.Append($"contract big <-> m{i} {{\n  ! begun => delete Big{i}, each E{i}: delete Big7\n}}\n");
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var (system, diagnostics) = BoundFixture.Bind(SourceText.From("s.sds", text.ToString()));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 150_000_000);
        Assert.Equal(["OSS2108"], diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal($"{Many}/{Many}", system.Coverage.All.ToString());
    }

    [Fact]
    public void A_ring_of_4000_promises_is_one_cycle()
    {
        var text = new StringBuilder("system s v1.0 {}\nmodule a {\n  owns: [A]\n  exposes: [");
        text.AppendJoin(", ", Enumerable.Range(0, Many).Select(i => $"e{i}"));
        text.Append("]\n  boundary: a\n}\nmodule b {\n  owns: [B]\n  consumes: [a/*]\n  boundary: b\n}\ncontract a <-> b {\n");
        for (var i = 0; i < Many; i++)
        {
            text.Append($"  e{i} must produce e{(i + 1) % Many} within 1s\n");
        }

        var (system, diagnostics) = BoundFixture.Bind(SourceText.From("s.sds", text.Append("}\n").ToString()));
        Assert.Equal(["OSS2108", "OSS2412"], diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal($"{Many - 1}/{Many}", system.Coverage.All.ToString());
    }
}
