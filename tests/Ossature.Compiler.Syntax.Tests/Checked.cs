using System.Runtime.CompilerServices;
using System.Text;
using Ossature.Compiler.Syntax.Amd;
using Ossature.Compiler.Syntax.Smd;
using Ossature.Compiler.Syntax.Vmd;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Tests;

/// <summary>Parses for tests, and holds every tree to what all trees promise.</summary>
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

    /// <summary>The tree prints back as it was, its tokens tile the file, and every child lies within its parent.</summary>
    public static T Tree<T>(T tree)
        where T : SyntaxTree
    {
        Require(tree.ToString() == tree.Source.Text, $"The tree does not print back.");
        Require(tree.Root.FullSpan == new TextSpan(0, tree.Source.Length), $"The root does not hold the whole file.");
        var end = 0;
        foreach (var token in tree.Root.Tokens())
        {
            Require(token.FullStart == end && token.Start >= token.FullStart && token.End >= token.Start, $"{token} after {end}");
            end = token.End;
        }

        var open = new Stack<SyntaxNode>([tree.Root]);
        while (open.TryPop(out var node))
        {
            var at = node.FullSpan.Start;
            foreach (var child in node.Children)
            {
                var span = child.Node?.FullSpan ?? child.Token.FullSpan;
                Require(node.FullSpan.Contains(span) && span.Start == at, $"{child} does not follow in {node}");
                at = span.End;
                if (child.Node is { } inner)
                {
                    open.Push(inner);
                }
            }

            Require(at == node.FullSpan.End, $"{node} ends before its last child");
        }

        foreach (var problem in tree.Problems)
        {
            Require(problem.Location.Span.End <= tree.Source.Length, $"{problem} lies outside the file");
            Require(problem.Message.Length > 0 && problem.Help.Length > 0, $"{problem} says nothing");
        }

        return tree;
    }

    private static T Tree<T>(T tree, ReadOnlySpan<byte> bytes)
        where T : SyntaxTree
    {
        Require(tree.Source.ToBytes().AsSpan().SequenceEqual(bytes), $"The text does not turn back into its bytes.");
        return Tree(tree);
    }

    /// <summary>The words are put together only when they are needed: this runs for every token of every tree.</summary>
    private static void Require(bool holds, [InterpolatedStringHandlerArgument(nameof(holds))] ref Otherwise otherwise)
    {
        if (!holds)
        {
            throw new TestFailure(otherwise.ToString());
        }
    }

    [InterpolatedStringHandler]
    private readonly struct Otherwise
    {
        private readonly StringBuilder? words;

        public Otherwise(int literalLength, int formattedCount, bool holds, out bool isNeeded)
        {
            isNeeded = !holds;
            words = holds ? null : new(literalLength + formattedCount * 16);
        }

        public void AppendLiteral(string text) => words!.Append(text);

        public void AppendFormatted<T>(T value) => words!.Append(value);

        public override string ToString() => words?.ToString() ?? "";
    }
}
