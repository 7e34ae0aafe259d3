using System.Text;
using Ossature.Compiler.Syntax.Tests.Markdown;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Formatting;

public class SameModelTests
{
    public static TheoryData<string> Files =>
        [
            .. new[] { "tests/Ossature.Compiler.Syntax.Tests/Corpus", "samples" }
                .SelectMany(folder =>
                    Directory.EnumerateFiles(RepositoryFolder.PathOf(folder), "*.?md", SearchOption.AllDirectories)
                )
                .Where(file => !file.EndsWith(".vmd", StringComparison.Ordinal))
                .Select(file => Path.GetRelativePath(RepositoryFolder.PathOf("."), file).Replace('\\', '/'))
                .Where(file => file.EndsWith(".smd", StringComparison.Ordinal) || file.EndsWith(".amd", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_formatted_file_declares_what_the_file_declared(string file) => SameModel.Check(file, Read(file));

    [Theory]
    [MemberData(nameof(Files))]
    public void Whatever_the_layout_was(string file)
    {
        foreach (var mutant in LayoutMutations.Of(Read(file), seed: 1, count: 60))
        {
            SameModel.Check(file, mutant);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Whatever_the_damage_was(string file)
    {
        foreach (var mutant in Mutations.Of(Encoding.UTF8.GetBytes(Read(file)), seed: 2, count: 40))
        {
            SameModel.Check(file, SourceText.FromBytes("", mutant).Text);
        }
    }

    private static string Read(string file) => File.ReadAllText(RepositoryFolder.PathOf(file));
}
