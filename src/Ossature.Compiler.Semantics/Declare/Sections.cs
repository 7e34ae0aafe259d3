using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare;

/// <summary>The sections of one file, asked for by name.</summary>
internal sealed class Sections
{
    private readonly DeclaredFile file;
    private readonly ImmutableArray<SectionName> names;

    /// <summary>The section of each name, by the name's place; null for one that the file lacks.</summary>
    private readonly SectionSyntax?[] found;

    private readonly List<SectionSyntax> unknown = [];
    private readonly ImmutableArray<SectionText>.Builder prose = ImmutableArray.CreateBuilder<SectionText>();

    public Sections(DeclaredFile file, ImmutableArray<SectionName> names)
    {
        this.file = file;
        this.names = names;
        found = new SectionSyntax?[names.Length];
        foreach (var section in file.Document.Sections)
        {
            Add(section);
        }

        ReportRepeated();
        if (LacksRequired())
        {
            TakeEntriesForSections();
            foreach (var section in unknown.ToArray())
            {
                TryAsMisspelt(section);
            }
        }
    }

    /// <summary>The sections whose names mean nothing in the language, and are no slips either.</summary>
    public IReadOnlyList<SectionSyntax> Unknown => unknown;

    /// <summary>The sections whose names mean nothing, as texts.</summary>
    public ImmutableArray<SectionText> Others =>
        unknown.Count == 0 ? [] : [.. unknown.Select(section => Prose(section, NameOf(section), section.FullSpan.End))];

    /// <summary>What the lists and the sections of entries that were asked for hold besides these.</summary>
    public ImmutableArray<SectionText> Mixed => prose.ToImmutable();

    public string NameOf(SectionSyntax section) => file.Source.ToString(section.Heading.HeadingSpan(file.Source));

    /// <summary>The section, or null; that a required one is missing is reported.</summary>
    public SectionSyntax? Find(ushort kind)
    {
        var place = PlaceOf(kind);
        if (found[place] is { } section)
        {
            return section;
        }

        var name = names[place];
        if (name.IsRequired && file.Tree.UnclosedFence is null)
        {
            file.Diagnostics.MissingSection(file.Locate(file.Top), name.Name);
        }

        return null;
    }

    /// <summary>The text of a section; empty when there is none.</summary>
    public string Text(ushort kind)
    {
        if (Find(kind) is not { } section)
        {
            return "";
        }

        var text = file.Text(TextSpan.FromBounds(section.Heading.End, section.FullSpan.End));
        if (text.Length == 0 && IsRequired(kind))
        {
            file.Diagnostics.SectionWithoutText(file.Locate(section.Heading), NameOf(section));
        }

        return text;
    }

    /// <summary>The items of a section that is a list; nested ones count on their own.</summary>
    public ImmutableArray<string> Items(ushort kind)
    {
        if (Find(kind) is not { } section)
        {
            return [];
        }

        KeepProse(kind, section);
        var items = section.Bullets().Texts(file.Source);
        if (items.IsEmpty && !file.IsCutShort(section))
        {
            file.Diagnostics.SectionWithoutItems(file.Locate(section.Heading), NameOf(section));
        }

        return items;
    }

    /// <summary>The entries of a section that consists of them.</summary>
    /// <param name="kind">The section.</param>
    /// <param name="entry">What an entry is called, as <c>requirement</c>.</param>
    /// <param name="labels">The labels that mean something in such an entry.</param>
    public ImmutableArray<EntrySyntax> Entries(ushort kind, string entry, ImmutableArray<EntryLabel> labels)
    {
        if (Find(kind) is not { } section)
        {
            return [];
        }

        if (section.Entries is [var first, ..] && first.FullSpan.Start > section.Heading.End)
        {
            prose.Add(Prose(section, Known(kind).Name, first.FullSpan.Start));
        }

        var entries = ImmutableArray.CreateBuilder<EntrySyntax>(section.Entries.Length);
        HeadingRanks.Split(file, section.Entries, entry, labels, entries);
        for (var i = 0; i < unknown.Count; i++)
        {
            var other = unknown[i];
            if (HeadingRanks.IsEntry(other, labels))
            {
                HeadingRanks.Report(file, other.Heading, 2, 3, $"a {entry}");
                entries.Add(other.AsEntry());
                HeadingRanks.Split(file, other.Entries, entry, labels, entries);
                unknown.RemoveAt(i--);
            }
        }

        if (entries.Count == 0 && IsRequired(kind) && !file.IsCutShort(section))
        {
            file.Diagnostics.SectionWithoutEntries(file.Locate(section.Heading), NameOf(section), entry);
        }

        foreach (var clause in section.Clauses)
        {
            if (entries.Count > 0 && clause.Label.Kind != (ushort)LineKind.Label)
            {
                file.Diagnostics.LabelAboveEntries(file.Locate(clause.Label), LabelText(clause), entry);
            }
        }

        return entries.DrainToImmutable();
    }

    /// <summary>Keeps the whole text of a list that is more than one: with other lines, other bullets, or items below items.</summary>
    public void KeepProse(ushort kind, SectionSyntax section)
    {
        var indent = section.Blocks is [ListItemSyntax first, ..] ? first.Bullet.Indent(file.Source) : -1;
        foreach (var block in section.Blocks)
        {
            if (
                block is not ListItemSyntax item
                || item.Bullet.Kind != (ushort)LineKind.Bullet
                || item.Bullet.Indent(file.Source) != indent
            )
            {
                indent = -1;
                break;
            }
        }

        if (indent < 0 || !section.Clauses.IsEmpty || !section.Entries.IsEmpty)
        {
            prose.Add(Prose(section, Known(kind).Name, section.FullSpan.End));
        }
    }

    /// <summary>Writes another name in the heading of a section, also over white space that is no blank: that would be a part of the name.</summary>
    public CodeFix Rename(SectionSyntax section, string name)
    {
        var (start, end) = (section.Heading.Start, section.Heading.End);
        var text = file.Source.Text.AsSpan(start, end - start);
        end -= text.Length - text.TrimEnd(" \t\r\n").Length;
        start += text.IndexOf(' ');
        start += text[(start - section.Heading.Start)..].IndexOfAnyExcept(' ', '\t');
        return CodeFix.Replace($"rename it to `{name}`", TextSpan.FromBounds(start, end), name);
    }

    private SectionText Prose(SectionSyntax section, string name, int end) =>
        new(name, file.Text(TextSpan.FromBounds(section.Heading.End, end)), file.Locate(section.Heading));

    private SectionName Known(ushort kind) => names[PlaceOf(kind)];

    private int PlaceOf(ushort kind)
    {
        var place = 0;
        while (names[place].Kind != kind)
        {
            place++;
        }

        return place;
    }

    private bool IsRequired(ushort kind) => Known(kind).IsRequired;

    private string LabelText(ClauseSyntax clause) => $"**{file.Source.ToString(clause.Label.LabelSpan(file.Source))}:**";

    private void Add(SectionSyntax section)
    {
        if (section.Heading.Kind == (ushort)LineKind.SectionHeading)
        {
            unknown.Add(section);
            return;
        }

        ref var first = ref found[PlaceOf(section.Heading.Kind)];
        if (first is not null)
        {
            file.Diagnostics.DuplicateSection(file.Locate(section.Heading), NameOf(section), file.Number(first.Heading.Start));
        }

        first ??= section;
    }

    /// <summary>Sections that mean nothing may have any name, but each its own.</summary>
    private void ReportRepeated()
    {
        if (unknown.Count < 2)
        {
            return;
        }

        var others = new Dictionary<string, SectionSyntax>(StringComparer.OrdinalIgnoreCase);
        foreach (var section in unknown)
        {
            if (!others.TryAdd(NameOf(section), section))
            {
                var first = file.Number(others[NameOf(section)].Heading.Start);
                file.Diagnostics.RepeatedSection(file.Locate(section.Heading), NameOf(section), first);
            }
        }
    }

    private bool IsMissing(int place) => names[place].IsRequired && found[place] is null;

    private bool LacksRequired()
    {
        for (var place = 0; place < names.Length; place++)
        {
            if (IsMissing(place))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The place of a missing section's name; -1 when that of none is given.</summary>
    private int FindMissing(string name)
    {
        for (var place = 0; place < names.Length; place++)
        {
            if (names[place].Name == name && IsMissing(place))
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>An entry with the name of a missing section is that section, one <c>#</c> too deep.</summary>
    private void TakeEntriesForSections()
    {
        foreach (var section in file.Document.Sections)
        {
            var rest = section;
            foreach (var entry in section.Entries)
            {
                var name = file.Source.ToString(entry.Heading.HeadingSpan(file.Source));
                if (FindMissing(name) is not (>= 0 and var place))
                {
                    continue;
                }

                HeadingRanks.Report(file, entry.Heading, 3, 2, $"the section `{name}`");
                var (above, below) = rest.SplitAt(entry);
                Replace(rest, above);
                found[place] = below;
                rest = below;
            }
        }
    }

    private void Replace(SectionSyntax section, SectionSyntax by)
    {
        if (unknown.IndexOf(section) is >= 0 and var at)
        {
            unknown[at] = by;
        }
        else if (Array.IndexOf(found, section) is >= 0 and var place)
        {
            found[place] = by;
        }
    }

    /// <summary>A name that is near to that of a missing section is a slip: it is reported once, and the section counts as the one meant.</summary>
    private void TryAsMisspelt(SectionSyntax section)
    {
        var missing = names.Where((_, place) => IsMissing(place)).Select(name => name.Name);
        if (NearNames.Nearest(NameOf(section), missing) is { } near)
        {
            var fix = Rename(section, near);
            file.Diagnostics.MisspeltSection(file.Locate(section.Heading), NameOf(section), near, fix);
            found[FindMissing(near)] = section;
            unknown.Remove(section);
        }
    }
}
