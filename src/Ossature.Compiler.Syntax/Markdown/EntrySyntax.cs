using System.Collections.Immutable;

namespace Ossature.Compiler.Syntax.Markdown;

public sealed partial class EntrySyntax
{
    /// <summary>
    /// The entry up to a heading inside it, and that heading with all behind it taken for an entry of its own: what they are when the heading
    /// has the wrong number of <c>#</c>.
    /// </summary>
    public (EntrySyntax Above, EntrySyntax Below) SplitAt(SubheadingSyntax heading)
    {
        if (Blocks.IndexOf(heading) is >= 0 and var at)
        {
            return (new(Heading, Before(Blocks, at), []), new(heading.Heading, Behind(Blocks, at), Clauses));
        }

        var number = 0;
        while ((at = Clauses[number].Blocks.IndexOf(heading)) < 0)
        {
            number++;
        }

        var clause = Clauses[number];
        var shortened = new ClauseSyntax(clause.Label, clause.Continuations, Before(clause.Blocks, at));
        return (
            new(Heading, Blocks, Before(Clauses, number).Add(shortened)),
            new(heading.Heading, Behind(clause.Blocks, at), Behind(Clauses, number))
        );
    }

    private static ImmutableArray<T> Before<T>(ImmutableArray<T> nodes, int at) => ImmutableArray.Create(nodes, 0, at);

    private static ImmutableArray<T> Behind<T>(ImmutableArray<T> nodes, int at) =>
        ImmutableArray.Create(nodes, at + 1, nodes.Length - at - 1);
}
