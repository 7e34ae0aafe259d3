using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Declare;
using Ossature.Compiler.Semantics.Declare.Verification;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Amd;
using Ossature.Compiler.Syntax.Formatting;
using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Syntax.Smd;
using Ossature.Compiler.Syntax.Vmd;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Formatting;

/// <summary>Formats a file and holds the result to what every result promises.</summary>
internal static class SameModel
{
    /// <summary>The formatted file declares the same, is formatted, has lines of the same kinds, and its tree prints back.</summary>
    public static void Check(string file, string text)
    {
        var (before, model) = Declare(file, text);
        var (after, formatted) = Declare(file, before.Source.WithEdits(Formatter.Format(before)).Text);
        Same(model, formatted, text, "declares something else");
        Same(Kinds(before), Kinds(after), text, "has another structure");
        Same(after.Source.Text, after.Source.WithEdits(Formatter.Format(after)).Text, text, "is not formatted");
        Same(after.Source.Text, after.ToString(), text, "does not print back");
    }

    private static string Kinds(SyntaxTree tree) => string.Join(' ', tree.Root.Tokens().Select(line => Kind(tree, line)));

    private static ushort Kind(SyntaxTree tree, SyntaxToken line) =>
        tree is MarkdownSyntaxTree && line.Kind == (ushort)LineKind.OtherBullet ? (ushort)LineKind.Bullet : line.Kind;

    private static (SyntaxTree Tree, string Model) Declare(string file, string text)
    {
        var source = SourceText.From(file, text);
        return Path.GetExtension(file) switch
        {
            ".smd" => Declare(SmdSyntaxTree.Parse(source), SmdDeclarer.Declare),
            ".amd" => Declare(AmdSyntaxTree.Parse(source), AmdDeclarer.Declare),
            _ => Declare(VmdSyntaxTree.Parse(source), VmdDeclarer.Declare),
        };
    }

    private static (SyntaxTree Tree, string Model) Declare<TTree>(TTree tree, Func<TTree, DiagnosticBag, object?> declare)
        where TTree : SyntaxTree
    {
        var diagnostics = new DiagnosticBag();
        var symbol = declare(tree, diagnostics);
        return (tree, Model.Of(symbol) + string.Join('\n', diagnostics.Select(diagnostic => diagnostic.Code)));
    }

    private static void Same(string expected, string actual, string text, string what)
    {
        if (expected != actual)
        {
            var difference = TextDiff.Show(expected, actual);
            var file = text.Replace("\r", "<CR>", StringComparison.Ordinal);
            throw new TestFailure($"What was formatted {what}:\n{difference}\nThe file was:\n{file}");
        }
    }
}
