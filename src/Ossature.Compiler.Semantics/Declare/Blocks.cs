using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare;

/// <summary>Ways through the blocks of sections and entries.</summary>
internal static class Blocks
{
    /// <summary>All blocks of an entry, those below its labels too, in file order.</summary>
    public static IEnumerable<BlockSyntax> AllBlocks(this EntrySyntax entry) =>
        entry.Blocks.Concat(entry.Clauses.SelectMany(clause => clause.Blocks));

    /// <summary>All blocks of a section, in file order.</summary>
    public static IEnumerable<BlockSyntax> AllBlocks(this SectionSyntax section) =>
        section.Blocks.Concat(section.Clauses.SelectMany(clause => clause.Blocks)).Concat(section.Entries.SelectMany(AllBlocks));

    /// <summary>All items <c>- …</c> of a section.</summary>
    public static IEnumerable<ListItemSyntax> Bullets(this SectionSyntax section) => section.AllBlocks().Bullets();

    /// <summary>The items <c>- …</c> among blocks; other bullets make no item.</summary>
    public static IEnumerable<ListItemSyntax> Bullets(this IEnumerable<BlockSyntax> blocks) =>
        blocks.OfType<ListItemSyntax>().Where(item => item.Bullet.Kind == (ushort)LineKind.Bullet);

    /// <summary>The text of an item on one line.</summary>
    public static string Text(this ListItemSyntax item, SourceText source) =>
        source.Joined(item.Bullet.ItemSpan(source), item.Continuations);

    /// <summary>The text that follows a label directly, on one line.</summary>
    public static string InlineText(this ClauseSyntax clause, SourceText source) =>
        source.Joined(clause.Label.LabelTextSpan(source), clause.Continuations);
}
