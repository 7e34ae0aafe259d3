using System.Globalization;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>What is read from a file besides its structure, and what is missing from both.</summary>
internal sealed record MarkdownReading(FrontMatter? FrontMatter, SyntaxToken? UnclosedFence, DiagnosticBag Problems)
{
    public static MarkdownReading Of(SourceText source, SyntaxToken[] lines, FrontMatterSyntax? frontMatter)
    {
        var problems = new DiagnosticBag();
        var unclosed = FindUnclosedFence(lines);
        if (unclosed is { } fence)
        {
            var opening = fence.ContentSpan(source);
            var text = source.Text.AsSpan(opening.Start, opening.Length);
            var length = text.Length - text.TrimStart(text[0]).Length;
            var closing = string.Create(CultureInfo.InvariantCulture, $"{length} {(text[0] == '`' ? "backticks" : "tildes")}");
            problems.UnclosedFence(Location.Of(source, opening), closing);
        }

        return new(frontMatter is null ? null : FrontMatterReader.Read(source, frontMatter, problems), unclosed, problems);
    }

    private static SyntaxToken? FindUnclosedFence(SyntaxToken[] lines)
    {
        // The last of the lines is the end of the file.
        var last = lines.Length - 2;
        while (last >= 0 && lines[last].Kind == (ushort)LineKind.CodeLine)
        {
            last--;
        }

        return last >= 0 && lines[last].Kind == (ushort)LineKind.FenceOpen ? lines[last] : null;
    }
}
