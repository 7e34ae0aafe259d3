using Ossature.Compiler.Syntax.Amd;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Smd;
using Ossature.Compiler.Syntax.Vmd;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Tests;

/// <summary>Parses for tests, and holds every tree to <see cref="TreeProperties"/>.</summary>
internal static class Checked
{
    public static SmdSyntaxTree Smd(string text) => Tree(SmdSyntaxTree.Parse(SourceText.From("specs/example.smd", text)));

    public static SmdSyntaxTree Smd(ReadOnlySpan<byte> bytes) =>
        Tree(SmdSyntaxTree.Parse(SourceText.FromBytes("specs/example.smd", bytes)), bytes);

    public static AmdSyntaxTree Amd(string text) => Tree(AmdSyntaxTree.Parse(SourceText.From("specs/example.amd", text)));

    public static AmdSyntaxTree Amd(ReadOnlySpan<byte> bytes) =>
        Tree(AmdSyntaxTree.Parse(SourceText.FromBytes("specs/example.amd", bytes)), bytes);

    public static VmdSyntaxTree Vmd(string text) => Tree(VmdSyntaxTree.Parse(SourceText.From("specs/example.vmd", text)));

    public static VmdSyntaxTree Vmd(ReadOnlySpan<byte> bytes) =>
        Tree(VmdSyntaxTree.Parse(SourceText.FromBytes("specs/example.vmd", bytes)), bytes);

    public static SdsSyntaxTree Sds(string text) => Tree(SdsSyntaxTree.Parse(SourceText.From("specs/example.sds", text)));

    public static SdsSyntaxTree Sds(ReadOnlySpan<byte> bytes) =>
        Tree(SdsSyntaxTree.Parse(SourceText.FromBytes("specs/example.sds", bytes)), bytes);

    public static T Tree<T>(T tree)
        where T : SyntaxTree
    {
        TreeProperties.AssertHold(tree);
        return tree;
    }

    private static T Tree<T>(T tree, ReadOnlySpan<byte> bytes)
        where T : SyntaxTree
    {
        TreeProperties.AssertHold(tree, bytes);
        return tree;
    }
}
