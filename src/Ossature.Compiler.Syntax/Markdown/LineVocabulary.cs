namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>The names that one language knows, with the token kind of a line that bears them.</summary>
internal sealed class LineVocabulary
{
    private readonly Names sections;
    private readonly Names labels;
    private readonly Names attributes;
    private readonly LineKind[] generals;

    public LineVocabulary(LineName[] sections, LineName[] labels, LineName[] attributes)
    {
        this.sections = new(sections, LineKind.SectionHeading);
        this.labels = new(labels, LineKind.Label);
        this.attributes = new(attributes, LineKind.Attribute);
        generals = new LineKind[byte.MaxValue];
        for (ushort kind = 0; kind < generals.Length; kind++)
        {
            generals[kind] =
                kind <= (ushort)LineKind.Text ? (LineKind)kind
                : this.sections.Holds(kind) ? LineKind.SectionHeading
                : this.labels.Holds(kind) ? LineKind.Label
                : LineKind.Attribute;
        }
    }

    public ushort Section(ReadOnlySpan<char> name) => sections.KindOf(name);

    public ushort Label(ReadOnlySpan<char> name) => labels.KindOf(name);

    public ushort Attribute(ReadOnlySpan<char> name) => attributes.KindOf(name);

    /// <summary>The kind that all languages have, for one that may stand for a name which only this one knows.</summary>
    public LineKind General(ushort kind) => generals[kind];

    /// <summary>A handful of names: looking at each is faster than any table, and needs none to be made.</summary>
    private sealed class Names(LineName[] known, LineKind unknown)
    {
        public bool Holds(ushort kind)
        {
            foreach (var name in known)
            {
                if (name.Kind == kind)
                {
                    return true;
                }
            }

            return false;
        }

        public ushort KindOf(ReadOnlySpan<char> written)
        {
            foreach (var name in known)
            {
                if (written.SequenceEqual(name.Name))
                {
                    return name.Kind;
                }
            }

            return (ushort)unknown;
        }
    }
}
