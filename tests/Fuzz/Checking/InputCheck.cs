using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Formatting;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Tests;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Fuzz.Checking;

/// <summary>Holds what the compiler makes of one input to all that it promises for every input.</summary>
internal static class InputCheck
{
    /// <summary>Every so many inputs the whole compiler sees the file, in a project with others.</summary>
    private const int ProjectInterval = 32;

    /// <summary>Every so many inputs what is printed is parsed again, and the file formatted.</summary>
    private const int RepeatInterval = 8;

    /// <summary>What is wrong, or null.</summary>
    /// <param name="language">The language of the input.</param>
    /// <param name="bytes">The input.</param>
    /// <param name="number">The number of the input, which decides how much is checked.</param>
    public static Fault? Find(Language language, byte[] bytes, long number)
    {
        try
        {
            var tree = language.Parse(SourceText.FromBytes(language.Path, bytes));
            TreeProperties.AssertHold(tree, bytes);
            if (tree is SdsSyntaxTree system)
            {
                ClauseCheck.AssertHolds(system);
            }

            var diagnostics = new DiagnosticBag();
            language.Declare(tree, diagnostics);
            TreeProperties.AssertHold(tree.Source, diagnostics);
            if (number % RepeatInterval == 0)
            {
                TreeProperties.AssertSame(tree, language.Parse(SourceText.From(language.Path, tree.ToString())));
                AssertFormatsOnce(language, tree);
            }

            if (number % ProjectInterval == 0)
            {
                ProjectCheck.AssertHolds(tree);
            }

            return null;
        }
        catch (Exception exception)
        {
            return Fault.Of(exception);
        }
    }

    /// <summary>A file with errors stays as it is; what was formatted needs no formatting and has no new errors.</summary>
    private static void AssertFormatsOnce(Language language, SyntaxTree tree)
    {
        if (!SpecFormatter.CanFormat(language.Path) || !SpecFormatter.Format(tree.Source).Errors.IsEmpty)
        {
            return;
        }

        var edits = Formatter.Format(tree);
        if (edits.IsEmpty)
        {
            return;
        }

        if (!tree.Problems.IsEmpty)
        {
            throw new TestFailure("A file with errors was formatted.");
        }

        var formatted = language.Parse(tree.Source.WithEdits(edits));
        TreeProperties.AssertHold(formatted);
        if (!formatted.Problems.IsEmpty || !Formatter.Format(formatted).IsEmpty)
        {
            throw new TestFailure(
                $"Formatted twice is not formatted once:\n{formatted.Source.WithEdits(Formatter.Format(formatted))}"
            );
        }

        if (tree is SdsSyntaxTree system)
        {
            AssertSameTokens(system, (SdsSyntaxTree)formatted);
        }
    }

    /// <summary>The layout of a system is what stands between its tokens.</summary>
    private static void AssertSameTokens(SdsSyntaxTree tree, SdsSyntaxTree formatted)
    {
        var (tokens, same) = (Shown(tree), Shown(formatted));
        if (tokens != same)
        {
            throw new TestFailure($"Formatting changed the tokens:\n{tokens}\nis\n{same}");
        }

        ClauseCheck.AssertSame(tree, formatted);

        static string Shown(SdsSyntaxTree tree) =>
            string.Join(
                ' ',
                tree.Root.Tokens()
                    .Select(token =>
                        (SdsTokenKind)token.Kind == SdsTokenKind.NewLine ? "NewLine" : tree.Source.ToString(token.Span)
                    )
            );
    }
}
