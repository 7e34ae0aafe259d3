using System.Runtime.CompilerServices;
using System.Text;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Tests;

/// <summary>What every tree of every language promises, whatever the file holds.</summary>
internal static class TreeProperties
{
    /// <summary>As <see cref="AssertHold(SyntaxTree)"/>, and the text turns back into the bytes that it was made from.</summary>
    public static void AssertHold(SyntaxTree tree, ReadOnlySpan<byte> bytes)
    {
        Require(tree.Source.ToBytes().AsSpan().SequenceEqual(bytes), $"The text does not turn back into its bytes.");
        AssertHold(tree);
    }

    /// <summary>The tree prints back as it was, its tokens tile the file, and every child lies within its parent.</summary>
    public static void AssertHold(SyntaxTree tree)
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

        AssertHold(tree.Source, tree.Problems);
    }

    /// <summary>Two trees have the same nodes with the same tokens at the same places, and the same problems.</summary>
    public static void AssertSame(SyntaxTree one, SyntaxTree other)
    {
        var open = new Stack<(SyntaxNode One, SyntaxNode Other)>([(one.Root, other.Root)]);
        while (open.TryPop(out var nodes))
        {
            Require(nodes.One.GetType() == nodes.Other.GetType(), $"{nodes.One} is {nodes.Other}");
            var (ones, others) = (nodes.One.Children.ToArray(), nodes.Other.Children.ToArray());
            Require(ones.Length == others.Length, $"{nodes.One} has {ones.Length} children, and {others.Length}");
            for (var i = 0; i < ones.Length; i++)
            {
                Require(ones[i].Token == others[i].Token, $"{ones[i]} is {others[i]}");
                Require(ones[i].Node is null == others[i].Node is null, $"{ones[i]} is {others[i]}");
                if (ones[i].Node is { } child)
                {
                    open.Push((child, others[i].Node!));
                }
            }
        }

        var (problems, same) = (Shown(one), Shown(other));
        Require(problems == same, $"{problems}\nis\n{same}");
    }

    private static string Shown(SyntaxTree tree) =>
        string.Join('\n', tree.Problems.Select(problem => $"{problem} {problem.Location.Span}"));

    /// <summary>Every diagnostic lies inside the text and says something.</summary>
    public static void AssertHold(SourceText source, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var span = diagnostic.Location.Span;
            Require(
                span.Start >= 0 && span.Length >= 0 && span.End <= source.Length,
                $"{diagnostic.Code} lies outside of the file: {span}"
            );
            foreach (var edit in diagnostic.Fix?.Edits ?? [])
            {
                Require(
                    edit.Span.Start >= 0 && edit.Span.Length >= 0 && edit.Span.End <= source.Length,
                    $"{diagnostic.Code} is fixed outside of the file: {edit.Span}"
                );
            }

            Require(diagnostic.Message.Length > 0 && diagnostic.Help.Length > 0, $"{diagnostic.Code} says nothing");
        }
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
