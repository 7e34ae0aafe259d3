using Ossature.Compiler.Generator;
using Ossature.Compiler.Testing;

namespace Repository.Tests;

public sealed class GeneratedFilesTests
{
    private static string Root => RepositoryFolder.Root;

    private static IEnumerable<GeneratedFile> Made => [.. CatalogGenerator.Generate(Root), .. NodeGenerator.Generate(Root)];

    [Fact]
    public void Catalog_and_nodes_are_what_their_sources_say() => Findings.AssertNone(Stale(Made));

    [Fact]
    public void A_stale_file_is_found()
    {
        var first = Made.First();

        Assert.Equal([first.Path], Stale([first with { Content = first.Content + " " }]));
        Assert.Equal(["gone.g.cs"], Stale([new GeneratedFile("gone.g.cs", "")]));
    }

    [Fact]
    public void The_parsers_were_made_from_the_grammars_that_lie_here() =>
        Assert.Equal(ParserGenerator.StampText(Root), Clone.Read("grammar/parsers.stamp"));

    [Fact]
    public void The_stamp_covers_every_grammar()
    {
        var stamp = Clone.Read("grammar/parsers.stamp");
        var grammars = Clone.Files.Where(path => path.EndsWith(".g4", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(grammars);
        Assert.All(grammars, grammar => Assert.Contains($"  {grammar}\n", stamp, StringComparison.Ordinal));
    }

    [Fact]
    public void No_generated_file_has_lost_its_source()
    {
        var grammars = Clone
            .Files.Where(path => path.EndsWith(".g4", StringComparison.Ordinal))
            .Select(Path.GetFileNameWithoutExtension);
        string[] parserFiles =
        [
            .. grammars.SelectMany(name => new[] { $"{name}.g.cs", $"{name}Visitor.g.cs", $"{name}BaseVisitor.g.cs" }),
        ];
        var orphans = Clone
            .Files.Where(path => path.EndsWith(".g.cs", StringComparison.Ordinal))
            .Except(Made.Select(file => file.Path))
            .Where(path => !parserFiles.Contains(Path.GetFileName(path)));

        Findings.AssertNone(orphans);
    }

    private static IEnumerable<string> Stale(IEnumerable<GeneratedFile> files) =>
        files
            .Where(file => !File.Exists(RepositoryFolder.PathOf(file.Path)) || Clone.Read(file.Path) != file.Content)
            .Select(file => file.Path);
}
