using System.Collections.Immutable;
using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare;

/// <summary>Ways through the blocks of sections and entries.</summary>
internal static class Blocks
{
    /// <summary>All blocks of an entry, those below its labels too, in file order.</summary>
    public static List<BlockSyntax> AllBlocks(this EntrySyntax entry)
    {
        var blocks = new List<BlockSyntax>();
        Add(blocks, entry.Blocks, entry.Clauses);
        return blocks;
    }

    /// <summary>All blocks of a section, in file order.</summary>
    public static List<BlockSyntax> AllBlocks(this SectionSyntax section)
    {
        var blocks = new List<BlockSyntax>();
        Add(blocks, section.Blocks, section.Clauses);
        foreach (var entry in section.Entries)
        {
            Add(blocks, entry.Blocks, entry.Clauses);
        }

        return blocks;
    }

    /// <summary>All items <c>- …</c> of a section.</summary>
    public static List<ListItemSyntax> Bullets(this SectionSyntax section) => Bullets(section.AllBlocks());

    /// <summary>The items <c>- …</c> below a label; other bullets make no item.</summary>
    public static List<ListItemSyntax> Bullets(this ClauseSyntax clause)
    {
        var blocks = new List<BlockSyntax>();
        Add(blocks, clause.Blocks, []);
        return Bullets(blocks);
    }

    private static List<ListItemSyntax> Bullets(List<BlockSyntax> blocks)
    {
        var items = new List<ListItemSyntax>();
        foreach (var block in blocks)
        {
            if (block is ListItemSyntax item && item.Bullet.Kind == (ushort)LineKind.Bullet)
            {
                items.Add(item);
            }
        }

        return items;
    }

    private static void Add(List<BlockSyntax> blocks, ImmutableArray<BlockSyntax> first, ImmutableArray<ClauseSyntax> clauses)
    {
        foreach (var block in first)
        {
            blocks.Add(block);
        }

        foreach (var clause in clauses)
        {
            foreach (var block in clause.Blocks)
            {
                blocks.Add(block);
            }
        }
    }

    /// <summary>The text of an item on one line.</summary>
    public static string Text(this ListItemSyntax item, SourceText source) =>
        source.Joined(item.Bullet.ItemSpan(source), item.Continuations);

    /// <summary>The text that follows a label directly, on one line.</summary>
    public static string InlineText(this ClauseSyntax clause, SourceText source) =>
        source.Joined(clause.Label.LabelTextSpan(source), clause.Continuations);
}
