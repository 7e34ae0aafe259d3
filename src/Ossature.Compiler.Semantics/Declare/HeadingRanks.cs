using System.Collections.Immutable;
using System.Globalization;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare;

/// <summary>Headings with a <c>#</c> too many or too few: each is reported once, and what stands below it counts as what it was meant to be.</summary>
internal static class HeadingRanks
{
    /// <summary>Whether a section of a name that means nothing holds what only entries hold: their labels, or an attribute.</summary>
    public static bool IsEntry(SectionSyntax section, ImmutableArray<EntryLabel> labels) =>
        section.Clauses.Any(clause => Is(clause, labels))
        || (
            !labels.IsEmpty && section.Blocks.Any(block => block is AttributeSyntax { Line.Kind: not (ushort)LineKind.Attribute })
        );

    /// <summary>Adds the entries, each one cut where a heading of another rank inside it starts the next one: one that repeats its labels.</summary>
    public static void Split(
        DeclaredFile file,
        ImmutableArray<EntrySyntax> entries,
        string what,
        ImmutableArray<EntryLabel> labels,
        ImmutableArray<EntrySyntax>.Builder result
    )
    {
        foreach (var entry in entries)
        {
            var rest = entry;
            while (FindHeading(rest, labels) is { } heading)
            {
                var rank = heading.Heading.Kind == (ushort)LineKind.TitleHeading ? 1 : Rank(file.Source, heading.Heading);
                Report(file, heading.Heading, rank, 3, $"a {what}");
                (var above, rest) = rest.SplitAt(heading);
                result.Add(above);
            }

            result.Add(rest);
        }
    }

    /// <summary>Reports a heading that has the wrong rank for what it reads like.</summary>
    public static void Report(DeclaredFile file, SyntaxToken heading, int rank, int meant, string what)
    {
        var name = file.Source.ToString(heading.HeadingSpan(file.Source));
        var marker = new string('#', meant);
        file.Diagnostics.WrongHeadingRank(
            file.Locate(heading),
            name,
            rank.ToString(CultureInfo.InvariantCulture),
            what,
            marker,
            CodeFix.Replace($"write `{marker} {name}`", new(heading.Start, rank), marker)
        );
    }

    /// <summary>The last heading before the first label that is there already, if that one stands above the heading.</summary>
    private static SubheadingSyntax? FindHeading(EntrySyntax entry, ImmutableArray<EntryLabel> labels)
    {
        if (!HasSubheading(entry))
        {
            return null;
        }

        var seen = new List<ushort>();
        var above = 0;
        SubheadingSyntax? last = null;
        foreach (var clause in entry.Clauses)
        {
            if (Is(clause, labels))
            {
                var first = seen.IndexOf(clause.Label.Kind);
                if (first >= 0)
                {
                    return first < above ? last : null;
                }

                seen.Add(clause.Label.Kind);
            }

            foreach (var block in clause.Blocks)
            {
                if (block is SubheadingSyntax heading)
                {
                    (last, above) = (heading, seen.Count);
                }
            }
        }

        return null;
    }

    private static bool HasSubheading(EntrySyntax entry)
    {
        foreach (var clause in entry.Clauses)
        {
            foreach (var block in clause.Blocks)
            {
                if (block is SubheadingSyntax)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Is(ClauseSyntax clause, ImmutableArray<EntryLabel> labels)
    {
        foreach (var label in labels)
        {
            if (label.Kind == clause.Label.Kind)
            {
                return true;
            }
        }

        return false;
    }

    private static int Rank(SourceText source, SyntaxToken heading) =>
        source.Text.AsSpan(heading.Start, heading.End - heading.Start).IndexOfAnyExcept('#');
}
