using Ossature.Compiler.Semantics.Symbols;
using static Ossature.Compiler.Semantics.Slices.CanonicalMarkdown;

namespace Ossature.Compiler.Semantics.Slices;

/// <summary>
/// The parts of one document that a reference can name. Names are compared without case; sections win over entries of the same name, and
/// of two entries with one name the first wins. A text is rendered when it is first asked for.
/// </summary>
public sealed class SliceTable
{
    private readonly Dictionary<string, Lazy<Slice>> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> names = [];
    private readonly string specPrefix;

    internal SliceTable(string specId) => specPrefix = specId + ":";

    /// <summary>The full names of all parts, in document order.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>
    /// The part that a reference means: <c>Goals</c>, <c>Requirements > GET /</c>, a bare entry title, <c>#anchor</c>, each also behind the
    /// old prefix <c>ID:</c>. Null when there is none.
    /// </summary>
    public Slice? Find(string reference)
    {
        var name = reference.Trim();
        if (!byName.TryGetValue(Spaced(name), out var slice) && name.StartsWith(specPrefix, StringComparison.Ordinal))
        {
            byName.TryGetValue(Spaced(name[specPrefix.Length..].Trim()), out slice);
        }

        return slice?.Value;
    }

    /// <summary>
    /// The names in the form in which a reference is written that means nothing: full ones, bare titles for a bare title, anchors for an
    /// anchor.
    /// </summary>
    public IEnumerable<string> Likely(string reference) =>
        reference.TrimStart().StartsWith('#') ? byName.Keys.Where(name => name.StartsWith('#'))
        : reference.Contains('>', StringComparison.Ordinal) ? names
        : names.Concat(byName.Keys.Where(name => !name.Contains('>', StringComparison.Ordinal) && !name.StartsWith('#')));

    internal void AddSection(string name, Func<string> text)
    {
        names.Add(name);
        byName[name] = new(() => new(name, text()));
    }

    /// <summary>Adds an entry of a section added before; <paramref name="anchor"/> is one more name for it.</summary>
    internal void AddEntry(string section, string title, Func<string> text, string? anchor = null)
    {
        var name = $"{section} > {title}";
        var slice = new Lazy<Slice>(() => new(name, text()));
        names.Add(name);
        byName.TryAdd(name, slice);
        byName.TryAdd(title, slice);
        if (anchor is not null)
        {
            byName.TryAdd("#" + anchor, slice);
        }
    }

    /// <summary>Adds sections that the language does not know, last, so that they take no name away. Those of one name are one part.</summary>
    internal void AddOthers(IEnumerable<SectionText> sections)
    {
        foreach (var same in sections.GroupBy(section => section.Name, StringComparer.OrdinalIgnoreCase))
        {
            var name = same.Key;
            if (byName.TryAdd(name, new(() => new(name, Join(["## " + name, .. same.Select(section => Prose(section.Text))])))))
            {
                names.Add(name);
            }
        }
    }

    /// <summary>The reference with one blank on both sides of its first <c>></c>, unless it is a title as it stands.</summary>
    private string Spaced(string name)
    {
        var arrow = name.IndexOf('>');
        return arrow < 0 || byName.ContainsKey(name) ? name : $"{name[..arrow].TrimEnd()} > {name[(arrow + 1)..].TrimStart()}";
    }
}
