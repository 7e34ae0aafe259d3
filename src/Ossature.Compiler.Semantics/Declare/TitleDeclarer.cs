using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare;

/// <summary>Reads the title.</summary>
internal static class TitleDeclarer
{
    /// <summary>What stands between the title and the first section, without metadata in the old form.</summary>
    public static string Introduction(DeclaredFile file)
    {
        if (file.Document.Title is not { Lines: [var first, ..] } title)
        {
            return "";
        }

        var pieces = new List<string>();
        var start = first.FullStart;
        foreach (var line in title.Lines)
        {
            if (line.Kind == (ushort)LineKind.Attribute)
            {
                pieces.Add(file.Text(TextSpan.FromBounds(start, line.FullStart)));
                start = line.End;
            }
        }

        pieces.Add(file.Text(TextSpan.FromBounds(start, title.FullSpan.End)));
        return string.Join("\n\n", pieces.Where(piece => piece.Length > 0));
    }

    /// <summary>The title without <paramref name="prefix"/>; empty, with an error, when there is none.</summary>
    public static string Declare(DeclaredFile file, string prefix, string example)
    {
        var document = file.Document;
        if (document.Title is { } title)
        {
            var name = file.Source.ToString(title.Heading.HeadingSpan(file.Source));
            name = name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..].Trim() : name;
            if (name.Length == 0)
            {
                file.Diagnostics.MissingTitle(file.Locate(title.Heading), example);
            }

            return name;
        }

        var misplaced = document
            .Sections.SelectMany(section => section.AllBlocks())
            .OfType<SubheadingSyntax>()
            .FirstOrDefault(heading => heading.Heading.Kind == (ushort)LineKind.TitleHeading);
        if (misplaced is not null)
        {
            file.Diagnostics.MisplacedTitle(file.Locate(misplaced.Heading));
        }
        else
        {
            file.Diagnostics.MissingTitle(file.Locate(file.Top), example);
        }

        return "";
    }
}
