using System.Collections.Immutable;

namespace Ossature.Compiler.Syntax.Markdown;

public sealed partial class SectionSyntax
{
    /// <summary>The section taken for an entry, without its own entries: what it is when its heading has one <c>#</c> too few.</summary>
    public EntrySyntax AsEntry() => new(Heading, Blocks, Clauses);

    /// <summary>
    /// The section without one of its entries and those behind it, and that entry taken for a section with those behind it: what they are when
    /// its heading has one <c>#</c> too many.
    /// </summary>
    public (SectionSyntax Above, SectionSyntax Below) SplitAt(EntrySyntax entry)
    {
        var at = Entries.IndexOf(entry);
        var above = new SectionSyntax(Heading, Blocks, Clauses, ImmutableArray.Create(Entries, 0, at));
        return (
            above,
            new(entry.Heading, entry.Blocks, entry.Clauses, ImmutableArray.Create(Entries, at + 1, Entries.Length - at - 1))
        );
    }
}
