using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare;

/// <summary>One entry while it is declared. What nobody has asked for is kept in <see cref="Details"/>.</summary>
internal sealed class Entry
{
    private readonly DeclaredFile file;
    private readonly ImmutableArray<EntryLabel> labels;

    /// <summary>The first clause of each label, by the label's place.</summary>
    private readonly ClauseSyntax?[] clauses;

    /// <summary>The labels in whose place something stands that was meant to be one: a bit for each, by the label's place.</summary>
    private int slips;

    /// <summary>Where the nodes start that are declared.</summary>
    private readonly List<int> used = new(12);

    private Location? location;

    /// <param name="file">The file.</param>
    /// <param name="node">The entry.</param>
    /// <param name="what">What such an entry is called, as <c>requirement</c>.</param>
    /// <param name="labels">The labels that mean something in it.</param>
    public Entry(DeclaredFile file, EntrySyntax node, string what, ImmutableArray<EntryLabel> labels)
    {
        this.file = file;
        this.labels = labels;
        clauses = new ClauseSyntax?[labels.Length];
        Node = node;
        Heading = EntryHeading.Of(file, node.Heading);
        What = what;
        if (Heading.Name.Length == 0)
        {
            file.Diagnostics.EntryWithoutName(file.Locate(node.Heading), what);
        }

        foreach (var clause in node.Clauses)
        {
            var label = PlaceOf(clause.Label.Kind);
            if (label < 0)
            {
                continue;
            }

            if (clauses[label] is null)
            {
                clauses[label] = clause;
            }
            else
            {
                Duplicate(clause.Label, LabelOf(clause));
            }
        }

        for (var label = 0; label < labels.Length; label++)
        {
            if (clauses[label] is null)
            {
                TakeMisspelt(label);
            }
        }

        foreach (var clause in node.Clauses)
        {
            if (clause.Label.Kind != (ushort)LineKind.Label && PlaceOf(clause.Label.Kind) < 0)
            {
                file.Diagnostics.LabelOfOtherEntry(file.Locate(clause.Label), What, Name, LabelOf(clause));
            }
        }

        EndOfDescription = FindEndOfDescription();
        Description = Describe();
    }

    public EntrySyntax Node { get; }

    public EntryHeading Heading { get; }

    public string Name => Heading.Name;

    /// <summary>What it is called, as <c>requirement</c>.</summary>
    public string What { get; }

    /// <summary>Where the name stands.</summary>
    public Location Location =>
        location ??= file.Locate(Heading.Span.Length > 0 ? Heading.Span : Node.Heading.ContentSpan(file.Source));

    /// <summary>What stands before the first label that means something, without attributes that do.</summary>
    public string Description { get; }

    /// <summary>Whether something that the entry lacks is its own fault.</summary>
    public bool IsWhole => !file.IsCutShort(Node);

    /// <summary>Whether a label that the entry lacks is its own fault, and not said already.</summary>
    public bool Lacks(ushort label) => IsWhole && (slips & 1 << PlaceOf(label)) == 0;

    /// <summary>The first clause with a label, or null.</summary>
    public ClauseSyntax? Clause(ushort label) => clauses[PlaceOf(label)];

    /// <summary>Says that a node is declared and no detail any more.</summary>
    public void Use(SyntaxNode node) => used.Add(node.FullSpan.Start);

    /// <summary>Reports a second label or attribute where only one can count.</summary>
    public void Duplicate(SyntaxToken line, string label) =>
        file.Diagnostics.DuplicateLabel(file.Locate(line), What, Name, label);

    /// <summary>
    /// What a clause says: the text that follows its label, else all that stands below it; empty when there is neither, or no such clause.
    /// </summary>
    public string TextOf(ushort label)
    {
        if (Clause(label) is not { } clause)
        {
            return "";
        }

        Use(clause);
        var inline = clause.InlineText(file.Source);
        if (inline.Length > 0)
        {
            return inline;
        }

        foreach (var block in clause.Blocks)
        {
            Use(block);
        }

        return file.Text(TextSpan.FromBounds(clause.Label.End, clause.FullSpan.End));
    }

    /// <summary>The first block of code below a label, before the first of the labels that end its part of the entry; or null.</summary>
    public FencedBlockSyntax? CodeOf(ushort label, params ReadOnlySpan<ushort> ends)
    {
        if (Clause(label) is not { } start)
        {
            return null;
        }

        if (start.InlineText(file.Source).Length == 0)
        {
            Use(start);
        }

        var code = FirstCode(start, ends);
        if (code is not null)
        {
            Use(code);
        }

        return code;
    }

    /// <summary>All below the first meaningful label that is not declared, verbatim, in file order; neighbours are one text.</summary>
    public ImmutableArray<string> Details()
    {
        List<string>? details = null;
        var (start, end) = (0, 0);
        used.Sort();
        var next = 0;
        foreach (var clause in Node.Clauses)
        {
            if (clause.FullSpan.Start < EndOfDescription)
            {
                continue;
            }

            if (!IsUsed(clause, ref next))
            {
                Add(clause.FullSpan.Start, clause.Continuations.IsEmpty ? clause.Label.End : clause.Continuations[^1].End);
            }

            foreach (var block in clause.Blocks)
            {
                if (!IsUsed(block, ref next))
                {
                    Add(block.FullSpan.Start, block.FullSpan.End);
                }
            }
        }

        Close();
        return details is null ? [] : [.. details];

        void Add(int from, int to)
        {
            if (from != end)
            {
                Close();
                start = from;
            }

            end = to;
        }

        void Close()
        {
            if (end > start && file.Text(TextSpan.FromBounds(start, end)) is { Length: > 0 } text)
            {
                (details ??= []).Add(text);
            }
        }
    }

    private static bool Holds(ReadOnlySpan<ushort> labels, ushort label)
    {
        foreach (var one in labels)
        {
            if (one == label)
            {
                return true;
            }
        }

        return false;
    }

    private static FencedBlockSyntax? FirstCodeIn(ClauseSyntax clause)
    {
        foreach (var block in clause.Blocks)
        {
            if (block is FencedBlockSyntax code)
            {
                return code;
            }
        }

        return null;
    }

    private FencedBlockSyntax? FirstCode(ClauseSyntax start, ReadOnlySpan<ushort> ends)
    {
        for (var i = Node.Clauses.IndexOf(start); i < Node.Clauses.Length; i++)
        {
            var clause = Node.Clauses[i];
            if (clause != start && Holds(ends, clause.Label.Kind))
            {
                return null;
            }

            if (FirstCodeIn(clause) is { } code)
            {
                return code;
            }
        }

        return null;
    }

    /// <summary>Whether a node is declared; asked in file order, so that each used place is looked at once.</summary>
    private bool IsUsed(SyntaxNode node, ref int next)
    {
        while (next < used.Count && used[next] < node.FullSpan.Start)
        {
            next++;
        }

        return next < used.Count && used[next] == node.FullSpan.Start;
    }

    private int EndOfDescription { get; }

    private int FindEndOfDescription()
    {
        var end = Node.FullSpan.End;
        foreach (var clause in clauses)
        {
            end = Math.Min(end, clause?.FullSpan.Start ?? end);
        }

        return end;
    }

    /// <summary>Place of a label among those that mean something here; -1 for any other.</summary>
    private int PlaceOf(ushort label)
    {
        for (var place = 0; place < labels.Length; place++)
        {
            if (labels[place].Kind == label)
            {
                return place;
            }
        }

        return -1;
    }

    private string Describe()
    {
        var (start, end) = (Node.Heading.End, EndOfDescription);
        var text = "";
        foreach (var attribute in Node.Attributes())
        {
            if (!IsMeaningful(attribute))
            {
                continue;
            }

            if (attribute.FullSpan.End <= end)
            {
                text = Joined(text, file.Text(TextSpan.FromBounds(start, attribute.FullSpan.Start)));
                start = attribute.FullSpan.End;
            }

            Use(attribute);
        }

        return Joined(text, file.Text(TextSpan.FromBounds(start, end)));
    }

    private static string Joined(string first, string second) =>
        first.Length == 0 ? second
        : second.Length == 0 ? first
        : $"{first}\n\n{second}";

    private static bool IsMeaningful(AttributeSyntax attribute) => attribute.Line.Kind != (ushort)LineKind.Attribute;

    /// <summary>A label near to one that is missing is a slip: it is reported once, and counts as the one meant.</summary>
    private void TakeMisspelt(int place)
    {
        var label = labels[place];
        ClauseSyntax? near = null;
        foreach (var clause in Node.Clauses)
        {
            if (
                near is null
                && clause.Label.Kind == (ushort)LineKind.Label
                && Array.IndexOf(clauses, clause) < 0
                && NearNames.Nearest(label.Name, [file.Source.ToString(clause.Label.LabelSpan(file.Source))]) is not null
            )
            {
                near = clause;
            }
        }

        if (near is not null)
        {
            var fix = CodeFix.Replace($"rename it to `{label.Name}`", near.Label.LabelSpan(file.Source), label.Name);
            file.Diagnostics.MisspeltLabel(file.Locate(near.Label), What, Name, LabelOf(near), $"**{label.Name}:**", fix);
            clauses[place] = near;
        }
        else if (LabelSlip.Find(file.Source, Node, label) is { } slip)
        {
            var fix = CodeFix.Replace($"write `**{label.Name}:**`", slip, $"**{label.Name}:** ");
            var written = file.Source.ToString(slip).TrimEnd();
            file.Diagnostics.MisspeltLabel(file.Locate(slip), What, Name, written, $"**{label.Name}:**", fix);
            slips |= 1 << place;
        }
    }

    private string LabelOf(ClauseSyntax clause) => $"**{file.Source.ToString(clause.Label.LabelSpan(file.Source))}:**";
}
