using System.Text.Json.Nodes;
using Ossature.Compiler.Syntax.Toml;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Tests.Toml;

public sealed class TomlTestSuiteTests
{
    [Fact]
    public void Every_valid_file_means_what_the_suite_says()
    {
        Check(
            TomlTestCorpus.Valid,
            210,
            (name, tree) =>
                tree.Problems is [var problem, ..]
                    ? problem.ToString()
                    : TaggedJson.Difference(tree.Table, JsonNode.Parse(TomlTestCorpus.Read(Path.ChangeExtension(name, ".json")))!)
        );
    }

    [Fact]
    public void Every_invalid_file_is_refused_at_a_place()
    {
        Check(TomlTestCorpus.Invalid, 499, (_, tree) => tree.Problems is [{ Location.Source: not null }, ..] ? null : "accepted");
    }

    [Fact]
    public void Every_file_prints_back_byte_for_byte()
    {
        var all = TomlTestCorpus.Valid.Concat(TomlTestCorpus.Invalid);
        Check(
            all,
            709,
            (name, tree) =>
                SourceText.From(name, tree.ToString()).ToBytes().AsSpan().SequenceEqual(TomlTestCorpus.Read(name))
                    ? null
                    : "printed differently"
        );
    }

    private static void Check(IEnumerable<string> names, int count, Func<string, TomlSyntaxTree, string?> failure)
    {
        var all = names.ToArray();
        var failures = all.Select(name =>
                (name, found: failure(name, TomlSyntaxTree.Parse(SourceText.FromBytes(name, TomlTestCorpus.Read(name)))))
            )
            .Where(pair => pair.found is not null)
            .Select(pair => $"{pair.name}: {pair.found}")
            .ToArray();
        Assert.True(failures.Length == 0, $"{failures.Length} of {all.Length} files:\n{string.Join("\n", failures)}");
        Assert.Equal(count, all.Length);
    }
}
