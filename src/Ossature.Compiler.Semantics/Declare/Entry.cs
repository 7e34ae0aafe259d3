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
    private readonly Dictionary<ushort, ClauseSyntax> clauses = [];
    private readonly HashSet<SyntaxNode> used = [];
    private readonly HashSet<ushort> slips = [];

    /// <param name="file">The file.</param>
    /// <param name="node">The entry.</param>
    /// <param name="what">What such an entry is called, as <c>requirement</c>.</param>
    /// <param name="labels">The labels that mean something in it.</param>
    public Entry(DeclaredFile file, EntrySyntax node, string what, ImmutableArray<EntryLabel> labels)
    {
        this.file = file;
        Node = node;
        Heading = EntryHeading.Of(file, node.Heading);
        What = what;
        if (Heading.Name.Length == 0)
        {
            file.Diagnostics.EntryWithoutName(file.Locate(node.Heading), what);
        }

        foreach (var clause in node.Clauses.Where(clause => labels.Any(label => label.Kind == clause.Label.Kind)))
        {
            if (!clauses.TryAdd(clause.Label.Kind, clause))
            {
                Duplicate(clause.Label, LabelOf(clause));
            }
        }

        foreach (var label in labels)
        {
            if (!clauses.ContainsKey(label.Kind))
            {
                TakeMisspelt(label);
            }
        }

        foreach (var clause in node.Clauses)
        {
            if (clause.Label.Kind != (ushort)LineKind.Label && !clauses.ContainsKey(clause.Label.Kind))
            {
                file.Diagnostics.LabelOfOtherEntry(file.Locate(clause.Label), What, Name, LabelOf(clause));
            }
        }

        Description = Describe();
    }

    public EntrySyntax Node { get; }

    public EntryHeading Heading { get; }

    public string Name => Heading.Name;

    /// <summary>What it is called, as <c>requirement</c>.</summary>
    public string What { get; }

    /// <summary>Where the name stands.</summary>
    public Location Location => file.Locate(Heading.Span.Length > 0 ? Heading.Span : Node.Heading.ContentSpan(file.Source));

    /// <summary>What stands before the first label that means something, without attributes that do.</summary>
    public string Description { get; }

    /// <summary>Whether something that the entry lacks is its own fault.</summary>
    public bool IsWhole => !file.IsCutShort(Node);

    /// <summary>Whether a label that the entry lacks is its own fault, and not said already.</summary>
    public bool Lacks(ushort label) => IsWhole && !slips.Contains(label);

    /// <summary>The first clause with a label, or null.</summary>
    public ClauseSyntax? Clause(ushort label) => clauses.GetValueOrDefault(label);

    /// <summary>Says that a node is declared and no detail any more.</summary>
    public void Use(SyntaxNode node) => used.Add(node);

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
    public FencedBlockSyntax? CodeOf(ushort label, params ImmutableArray<ushort> ends)
    {
        if (Clause(label) is not { } start)
        {
            return null;
        }

        if (start.InlineText(file.Source).Length == 0)
        {
            Use(start);
        }

        var code = Node
            .Clauses.SkipWhile(clause => clause != start)
            .TakeWhile(clause => clause == start || !ends.Contains(clause.Label.Kind))
            .SelectMany(clause => clause.Blocks)
            .OfType<FencedBlockSyntax>()
            .FirstOrDefault();
        if (code is not null)
        {
            Use(code);
        }

        return code;
    }

    /// <summary>All below the first meaningful label that is not declared, verbatim, in file order; neighbours are one text.</summary>
    public ImmutableArray<string> Details()
    {
        var details = ImmutableArray.CreateBuilder<string>();
        TextSpan? open = null;
        foreach (var part in Parts())
        {
            if (open is { } span && span.End == part.Start)
            {
                open = TextSpan.FromBounds(span.Start, part.End);
                continue;
            }

            Add(open);
            open = part;
        }

        Add(open);
        return details.ToImmutable();

        void Add(TextSpan? span)
        {
            if (span is { } there && file.Text(there) is { Length: > 0 } text)
            {
                details.Add(text);
            }
        }
    }

    private IEnumerable<TextSpan> Parts()
    {
        foreach (var clause in Node.Clauses.Where(clause => clause.FullSpan.Start >= EndOfDescription))
        {
            if (!used.Contains(clause))
            {
                yield return TextSpan.FromBounds(
                    clause.FullSpan.Start,
                    clause.Continuations.IsEmpty ? clause.Label.End : clause.Continuations[^1].End
                );
            }

            foreach (var block in clause.Blocks.Where(block => !used.Contains(block)))
            {
                yield return block.FullSpan;
            }
        }
    }

    private int EndOfDescription => clauses.Count > 0 ? clauses.Values.Min(clause => clause.FullSpan.Start) : Node.FullSpan.End;

    private string Describe()
    {
        var (start, end) = (Node.Heading.End, EndOfDescription);
        var pieces = new List<string>();
        foreach (var attribute in Node.AllBlocks().OfType<AttributeSyntax>().Where(IsMeaningful))
        {
            if (attribute.FullSpan.End <= end)
            {
                pieces.Add(file.Text(TextSpan.FromBounds(start, attribute.FullSpan.Start)));
                start = attribute.FullSpan.End;
            }

            Use(attribute);
        }

        pieces.Add(file.Text(TextSpan.FromBounds(start, end)));
        return string.Join("\n\n", pieces.Where(piece => piece.Length > 0));
    }

    private static bool IsMeaningful(AttributeSyntax attribute) => attribute.Line.Kind != (ushort)LineKind.Attribute;

    /// <summary>A label near to one that is missing is a slip: it is reported once, and counts as the one meant.</summary>
    private void TakeMisspelt(EntryLabel label)
    {
        var unknown = Node.Clauses.Where(clause => clause.Label.Kind == (ushort)LineKind.Label && !clauses.ContainsValue(clause));
        var near = unknown.FirstOrDefault(clause =>
            NearNames.Nearest(label.Name, [file.Source.ToString(clause.Label.LabelSpan(file.Source))]) is not null
        );
        if (near is not null)
        {
            var fix = CodeFix.Replace($"rename it to `{label.Name}`", near.Label.LabelSpan(file.Source), label.Name);
            file.Diagnostics.MisspeltLabel(file.Locate(near.Label), What, Name, LabelOf(near), $"**{label.Name}:**", fix);
            clauses.Add(label.Kind, near);
        }
        else if (LabelSlip.Find(file.Source, Node, label) is { } slip)
        {
            var fix = CodeFix.Replace($"write `**{label.Name}:**`", slip, $"**{label.Name}:** ");
            var written = file.Source.ToString(slip).TrimEnd();
            file.Diagnostics.MisspeltLabel(file.Locate(slip), What, Name, written, $"**{label.Name}:**", fix);
            slips.Add(label.Kind);
        }
    }

    private string LabelOf(ClauseSyntax clause) => $"**{file.Source.ToString(clause.Label.LabelSpan(file.Source))}:**";
}
