using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax.Amd;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Smd;
using Ossature.Compiler.Syntax.Vmd;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>
/// Gives specification files their one layout. White space, blank lines, fences and list markers change, nothing else; the formatted file
/// declares what the file declared before.
/// </summary>
public static class Formatter
{
    /// <summary>
    /// The edits that format a file, in file order, none of them touching more than what differs. Empty when nothing changes, when the
    /// file has syntax errors, and for a language without a layout of its own.
    /// </summary>
    public static ImmutableArray<TextEdit> Format(SyntaxTree tree) =>
        HasErrors(tree)
            ? []
            : tree switch
            {
                SmdSyntaxTree smd => MarkdownFormatter.Format(smd.Source.Text, Lines(smd), MarkdownDialect.Smd),
                AmdSyntaxTree amd => MarkdownFormatter.Format(amd.Source.Text, Lines(amd), MarkdownDialect.Amd),
                VmdSyntaxTree vmd => VmdFormatter.Format(vmd.Source, Lines(vmd)),
                SdsSyntaxTree sds => SdsFormatter.Format(sds),
                _ => [],
            };

    private static bool HasErrors(SyntaxTree tree)
    {
        foreach (var problem in tree.Problems)
        {
            if (problem.Severity == DiagnosticSeverity.Error)
            {
                return true;
            }
        }

        return false;
    }

    private static SyntaxToken[] Lines(SyntaxTree tree)
    {
        var lines = new List<SyntaxToken>(tree.Source.Length / 32 + 4);
        foreach (var line in tree.Root.Tokens())
        {
            lines.Add(line);
        }

        return [.. lines];
    }
}
