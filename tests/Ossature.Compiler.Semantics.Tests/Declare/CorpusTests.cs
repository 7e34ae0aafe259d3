using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Declare;

public class CorpusTests
{
    private static string Folder => RepositoryFolder.PathOf("tests/Ossature.Compiler.Syntax.Tests/Corpus");

    public static TheoryData<string> Specifications => Files("*.smd");

    public static TheoryData<string> Architectures => Files("*.amd");

    [Theory]
    [MemberData(nameof(Specifications))]
    public void A_real_specification_is_declared_without_an_error(string file)
    {
        var (spec, diagnostics) = Declared.Smd(Read(file));
        Assert.Empty(diagnostics);
        Assert.NotEmpty(spec!.Requirements);
    }

    /// <summary>These were written before components had to state their contracts: that is the one thing wrong with them.</summary>
    [Theory]
    [MemberData(nameof(Architectures))]
    public void A_real_architecture_of_old_lacks_nothing_but_contracts(string file)
    {
        var (architecture, diagnostics) = Declared.Amd(Read(file));
        Assert.Equal(
            architecture!.Components.Select(component => ("OSS1104", component.Name)),
            diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Location.Marked()))
        );
    }

    [Theory]
    [MemberData(nameof(Specifications))]
    public void Line_ends_and_a_byte_order_mark_change_nothing(string file)
    {
        var source = Read(file);
        var (expected, _) = Declared.Smd(source);
        var windows = SourceText.From(file, "\uFEFF" + source.Text.Replace("\n", "\r\n", StringComparison.Ordinal));
        var (actual, diagnostics) = Declared.Smd(windows);
        Assert.Empty(diagnostics);
        Assert.Equal(Print(expected!), Print(actual!));
    }

    private static string Print(Symbols.SpecSymbol spec) =>
        string.Join(
            "\n",
            [
                spec.Id,
                spec.Title,
                spec.Overview,
                spec.Notes,
                .. spec.Goals,
                .. spec.NonGoals,
                .. spec.Constraints,
                .. spec.AcceptanceCriteria,
                .. spec.Depends.Select(reference => reference.Name),
                .. spec.Requirements.SelectMany(requirement =>
                    (string[])
                        [
                            requirement.Title,
                            requirement.Description,
                            requirement.Accepts,
                            requirement.Returns,
                            .. requirement.Errors.Select(error => error.ToString()),
                            .. requirement.Details,
                        ]
                ),
                .. spec.Examples.SelectMany(example =>
                    (string[])[example.Title, example.Input, example.Output, .. example.Details]
                ),
            ]
        );

    internal static SourceText Read(string file) => SourceText.FromBytes(file, File.ReadAllBytes(Path.Combine(Folder, file)));

    private static TheoryData<string> Files(string pattern) =>
        [
            .. Directory
                .EnumerateFiles(Folder, pattern, SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
}
