using System.Collections.Frozen;

namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>The names that one language knows, with the token kind of a line that bears them.</summary>
internal sealed class LineVocabulary
{
    private readonly Names sections;
    private readonly Names labels;
    private readonly Names attributes;

    public LineVocabulary(
        IEnumerable<KeyValuePair<string, ushort>> sections,
        IEnumerable<KeyValuePair<string, ushort>> labels,
        IEnumerable<KeyValuePair<string, ushort>> attributes
    )
    {
        this.sections = new(sections, LineKind.SectionHeading);
        this.labels = new(labels, LineKind.Label);
        this.attributes = new(attributes, LineKind.Attribute);
    }

    public ushort Section(ReadOnlySpan<char> name) => sections.KindOf(name);

    public ushort Label(ReadOnlySpan<char> name) => labels.KindOf(name);

    public ushort Attribute(ReadOnlySpan<char> name) => attributes.KindOf(name);

    /// <summary>Whether lines of this kind start with a label, known or not.</summary>
    public bool IsLabel(ushort kind) => kind == (ushort)LineKind.Label || labels.Holds(kind);

    private sealed class Names(IEnumerable<KeyValuePair<string, ushort>> known, LineKind unknown)
    {
        private readonly FrozenDictionary<string, ushort>.AlternateLookup<ReadOnlySpan<char>> kinds = known
            .ToFrozenDictionary(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

        public bool Holds(ushort kind) => kinds.Dictionary.Values.Contains(kind);

        public ushort KindOf(ReadOnlySpan<char> name) => kinds.TryGetValue(name, out var kind) ? kind : (ushort)unknown;
    }
}
