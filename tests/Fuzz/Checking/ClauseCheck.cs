using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Tests;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Fuzz.Checking;

/// <summary>Holds what the clauses of a system are read as to what every reading promises, whatever form their place asks for.</summary>
internal static class ClauseCheck
{
    private static readonly ClauseForm[] Forms = Enum.GetValues<ClauseForm>();

    /// <summary>A clause that is understood holds the tokens of its run, and of another one it is said why it is not.</summary>
    public static void AssertHolds(SdsSyntaxTree tree)
    {
        foreach (var run in Runs(tree))
        {
            foreach (var form in Forms)
            {
                var reading = SdsClauses.Parse(tree.Source, run, form);
                if (reading.IsOpaque == reading.Tree is not null)
                {
                    throw new TestFailure($"{form} is neither a clause nor text: {run.Text(tree.Source)}");
                }

                if (reading.Tree is { } clause && !clause.Tokens().SequenceEqual(run))
                {
                    throw new TestFailure($"{form} does not hold its tokens: {run.Text(tree.Source)}");
                }

                AssertReported(tree, run, reading);
            }
        }
    }

    /// <summary>Two files have the same clauses, and each says the same in both.</summary>
    public static void AssertSame(SdsSyntaxTree one, SdsSyntaxTree other)
    {
        foreach (var (clause, same) in Runs(one).Zip(Runs(other)))
        {
            foreach (var form in Forms)
            {
                var (reading, again) = (Shown(one, clause, form), Shown(other, same, form));
                if (reading != again)
                {
                    throw new TestFailure($"{reading} is {again}: {clause.Text(one.Source)}");
                }
            }
        }
    }

    private static void AssertReported(SdsSyntaxTree tree, SyntaxTokenList run, ClauseReading reading)
    {
        var problems = new DiagnosticBag();
        reading.Report(tree.Source, problems);
        TreeProperties.AssertHold(tree.Source, problems);
        if (problems.Count != (reading.IsOpaque ? 1 : 0) || (reading.IsOpaque && !run.Span().Contains(reading.Span)))
        {
            throw new TestFailure($"{problems.Count} problems: {run.Text(tree.Source)}");
        }
    }

    private static string Shown(SdsSyntaxTree tree, SyntaxTokenList run, ClauseForm form)
    {
        var reading = SdsClauses.Parse(tree.Source, run, form);
        return $"{reading.Reason?.Code} {reading.Tree?.GetType().Name}";
    }

    private static IEnumerable<SyntaxTokenList> Runs(SdsSyntaxTree tree)
    {
        var open = new Stack<SyntaxNode>([tree.Root]);
        while (open.TryPop(out var node))
        {
            if (node is ClauseRunSyntax run)
            {
                yield return run.Content;
                continue;
            }

            foreach (var child in node.Children)
            {
                if (child.Node is { } inner)
                {
                    open.Push(inner);
                }
            }
        }
    }
}
