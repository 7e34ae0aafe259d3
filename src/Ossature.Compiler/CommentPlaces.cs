using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics.Suppression;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Syntax.Vmd;
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

    /// <summary>What lies between the tokens, and the comments in those lines that are tokens as a whole.</summary>
    private static IEnumerable<TextSpan> Of(SyntaxTree tree)
    {
        foreach (var token in tree.Root.Tokens())
        {
            if (token.Start > token.FullStart)
            {
                yield return TextSpan.FromBounds(token.FullStart, token.Start);
            }

            if (InLine(tree, token) is { Length: > 0 } comment)
            {
                yield return comment;
            }
        }
    }

    /// <summary>Behind what a line of VMD states; and a line of frontmatter that YAML takes for a comment.</summary>
    private static TextSpan InLine(SyntaxTree tree, SyntaxToken line) =>
        tree switch
        {
            VmdSyntaxTree => TextSpan.FromBounds(line.StatementSpan(tree.Source).End, line.End),
            MarkdownSyntaxTree { Document.FrontMatter: { } frontMatter }
                when frontMatter.FullSpan.Contains(line.FullSpan)
                    && tree.Source.Text.AsSpan(line.Start, line.End - line.Start).TrimStart([' ', '\t']).StartsWith("#") =>
                line.Span,
            _ => default,
        };
}
