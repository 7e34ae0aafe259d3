using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics.Suppression;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Text;

namespace Ossature.Compiler;

/// <summary>Where in a tree comments stand.</summary>
internal static class CommentPlaces
{
    /// <summary>The comments of some files that allow something. A file whose text cannot hold one is not walked.</summary>
    public static ImmutableArray<AllowComment> FindAllowed(IEnumerable<DeclaredFile> files)
    {
        ImmutableArray<AllowComment> found = [];
        foreach (var file in files)
        {
            if (AllowComments.MayBeIn(file.Source))
            {
                found = found.AddRange(AllowComments.Find(file.Source, Of(file.SyntaxTree)));
            }
        }

        return found;
    }

    /// <summary>What lies between the tokens, and the lines of a frontmatter that YAML takes for comments.</summary>
    private static IEnumerable<TextSpan> Of(SyntaxTree tree)
    {
        var frontMatter = (tree as MarkdownSyntaxTree)?.Document.FrontMatter;
        foreach (var token in tree.Root.Tokens())
        {
            if (token.Start > token.FullStart)
            {
                yield return TextSpan.FromBounds(token.FullStart, token.Start);
            }

            if (
                frontMatter?.FullSpan.Contains(token.FullSpan) == true
                && IsComment(tree.Source.Text.AsSpan(token.Start, token.End - token.Start))
            )
            {
                yield return token.Span;
            }
        }
    }

    private static bool IsComment(ReadOnlySpan<char> line) => line.TrimStart([' ', '\t']).StartsWith("#");
}
