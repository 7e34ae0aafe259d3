using System.Text;
using Ossature.Compiler.Semantics.Sds.Coverage;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Tests;

/// <summary>What real systems are told, and how formal they are.</summary>
public sealed class SystemGoldenTests
{
    private static readonly string[] Names = ["clinic", "festival", "library", "simpleshop", "uber", "warehouse"];

    private static string Corpus => RepositoryFolder.PathOf("tests/Ossature.Compiler.Syntax.Tests/Corpus/sds");

    public static TheoryData<string> Samples => [.. Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_real_system_is_told_what_it_was_told(string sample) =>
        Golden.Verify(Print(SpecWorkspace.OpenSpecs(new DiskFileSystem(), [PathOf(sample)]).Compilation), $"{sample}.txt");

    [Fact]
    public void There_is_no_golden_of_a_system_that_is_gone() => Golden.AssertNoStrays(Names.Select(name => $"{name}.txt"));

    private static string PathOf(string sample) =>
        Directory.Exists(Path.Combine(Corpus, sample)) ? Path.Combine(Corpus, sample) : Path.Combine(Corpus, $"{sample}.sds");

    private static string Print(SpecCompilation compilation)
    {
        var text = new StringBuilder();
        foreach (var found in compilation.GetDiagnostics())
        {
            text.Append(
                $"{found.Location.Path}:{found.Location.Start.Line}:{found.Location.Start.Column} {found.Severity} {found.Code} {found.Message}\n"
            );
        }

        var clauses = compilation.DescribedSystem!.Clauses;
        foreach (var spec in FormalCoverage.Of(clauses).Specs)
        {
            text.Append($"{spec.Spec} {spec.All}: {string.Join(", ", spec.Kinds.Select(kind => $"{kind.Kind} {kind.Count}"))}\n");
        }

        foreach (var clause in clauses.Where(clause => clause.Status != ClauseStatus.Bound))
        {
            text.Append($"{clause.Status} {clause.ReasonCode} {clause.Spec} {clause.Declaration}: {clause.Text}\n");
        }

        return text.ToString();
    }
}
