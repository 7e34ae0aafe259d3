using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare;

/// <summary>Ways through the blocks of sections and entries.</summary>
internal static class Blocks
{
    /// <summary>All blocks of a section, in file order.</summary>
    public static List<BlockSyntax> AllBlocks(this SectionSyntax section)
    {
        var blocks = new List<BlockSyntax>();
        AddTo(blocks, section.Blocks, section.Clauses);
        foreach (var entry in section.Entries)
        {
            AddTo(blocks, entry.Blocks, entry.Clauses);
        }

        return blocks;
    }

    /// <summary>The attributes of an entry, those below its labels too, in file order.</summary>
    public static List<AttributeSyntax> Attributes(this EntrySyntax entry)
    {
        var attributes = new List<AttributeSyntax>();
        AddTo(attributes, entry.Blocks, entry.Clauses);
        return attributes;
    }

    /// <summary>The first block of code of an entry, or null.</summary>
    public static FencedBlockSyntax? FirstCode(this EntrySyntax entry)
    {
        var code = new List<FencedBlockSyntax>();
        AddTo(code, entry.Blocks, entry.Clauses);
        return code is [var first, ..] ? first : null;
    }

    /// <summary>All items <c>- …</c> of a section.</summary>
    public static List<ListItemSyntax> Bullets(this SectionSyntax section)
    {
        var items = new List<ListItemSyntax>();
        AddTo(items, section.Blocks, section.Clauses);
        foreach (var entry in section.Entries)
        {
            AddTo(items, entry.Blocks, entry.Clauses);
        }

        items.RemoveAll(IsOther);
        return items;
    }

    /// <summary>The items <c>- …</c> below a label; other bullets make no item.</summary>
    public static List<ListItemSyntax> Bullets(this ClauseSyntax clause)
    {
        var items = new List<ListItemSyntax>();
        AddTo(items, clause.Blocks, []);
        items.RemoveAll(IsOther);
        return items;
    }

    private static bool IsOther(ListItemSyntax item) => item.Bullet.Kind != (ushort)LineKind.Bullet;

    private static void AddTo<T>(List<T> found, ImmutableArray<BlockSyntax> first, ImmutableArray<ClauseSyntax> clauses)
        where T : BlockSyntax
    {
        foreach (var block in first)
        {
            if (block is T one)
            {
                found.Add(one);
            }
        }

        foreach (var clause in clauses)
        {
            foreach (var block in clause.Blocks)
            {
                if (block is T one)
                {
                    found.Add(one);
                }
            }
        }
    }

    /// <summary>The texts of items, each on one line.</summary>
    public static ImmutableArray<string> Texts(this List<ListItemSyntax> items, SourceText source)
    {
        var texts = new string[items.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = items[i].Text(source);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(texts);
    }

    /// <summary>The text of an item on one line.</summary>
    public static string Text(this ListItemSyntax item, SourceText source) =>
        source.Joined(item.Bullet.ItemSpan(source), item.Continuations);

    /// <summary>The text that follows a label directly, on one line.</summary>
    public static string InlineText(this ClauseSyntax clause, SourceText source) =>
        source.Joined(clause.Label.LabelTextSpan(source), clause.Continuations);
}
