using System.Text;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Declare;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Amd;
using Ossature.Compiler.Syntax.Formatting;
using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Syntax.Smd;
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
    public void A_formatted_file_declares_what_the_file_declared(string file) => Check(file, Read(file));

    [Theory]
    [MemberData(nameof(Files))]
    public void Whatever_the_layout_was(string file)
    {
        foreach (var mutant in LayoutMutations.Of(Read(file), seed: 1, count: 60))
        {
            Check(file, mutant);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Whatever_the_damage_was(string file)
    {
        foreach (var mutant in Mutations.Of(Encoding.UTF8.GetBytes(Read(file)), seed: 2, count: 40))
        {
            Check(file, SourceText.FromBytes("", mutant).Text);
        }
    }

    private static string Read(string file) => File.ReadAllText(RepositoryFolder.PathOf(file));

    private static void Check(string file, string text)
    {
        var (before, model) = Declare(file, text);
        var edits = Formatter.Format(before);
        var (after, formatted) = Declare(file, before.Source.WithEdits(edits).Text);
        Same(model, formatted, text, "declares something else");
        Same(
            string.Join(' ', before.Root.Tokens().Select(Kind)),
            string.Join(' ', after.Root.Tokens().Select(Kind)),
            text,
            "has another structure"
        );
        Same(after.Source.Text, after.Source.WithEdits(Formatter.Format(after)).Text, text, "is not formatted");
        Same(after.Source.Text, after.ToString(), text, "does not print back");
    }

    private static ushort Kind(SyntaxToken line) =>
        line.Kind == (ushort)LineKind.OtherBullet ? (ushort)LineKind.Bullet : line.Kind;

    private static (SyntaxTree Tree, string Model) Declare(string file, string text)
    {
        var source = SourceText.From(file, text);
        var diagnostics = new DiagnosticBag();
        (SyntaxTree Tree, object? Symbol) result;
        if (file.EndsWith(".smd", StringComparison.Ordinal))
        {
            var smd = SmdSyntaxTree.Parse(source);
            result = (smd, SmdDeclarer.Declare(smd, diagnostics));
        }
        else
        {
            var amd = AmdSyntaxTree.Parse(source);
            result = (amd, AmdDeclarer.Declare(amd, diagnostics));
        }

        return (result.Tree, Model.Of(result.Symbol) + string.Join('\n', diagnostics.Select(diagnostic => diagnostic.Code)));
    }

    private static void Same(string expected, string actual, string text, string what)
    {
        if (expected != actual)
        {
            throw new TestFailure(
                $"What was formatted {what}:\n{TextDiff.Show(expected, actual)}\nThe file was:\n{text.Replace("\r", "<CR>", StringComparison.Ordinal)}"
            );
        }
    }
}
