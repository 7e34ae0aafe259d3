using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Syntax.Markdown;

namespace Ossature.Compiler.Semantics.Declare;

/// <summary>The frontmatter of one file, asked for key by key.</summary>
internal sealed class Metadata
{
    private static readonly string[] Statuses = Spellings<SpecStatus>();
    private static readonly string[] Priorities = Spellings<SpecPriority>();

    private readonly DeclaredFile file;
    private readonly Dictionary<string, FrontMatterEntry> entries = new(StringComparer.Ordinal);

    /// <summary>Whether a key that is not here may stand where the metadata cannot be read; then it is not missing.</summary>
    private readonly bool isPartial;

    private static ImmutableArray<NameReference> One(NameReference? name) => name is null ? [] : [name];

    private Metadata(DeclaredFile file, FrontMatter? frontMatter, ImmutableArray<MetadataKey> keys)
    {
        this.file = file;
        isPartial = frontMatter is null or { IsPartial: true };
        foreach (var entry in frontMatter?.Entries ?? [])
        {
            if (!entries.TryAdd(entry.Key, entry) && IsKnown(keys, entry.Key))
            {
                file.Diagnostics.DuplicateKey(file.Locate(entry.KeySpan), entry.Key);
            }
        }

        foreach (var entry in frontMatter?.Entries ?? [])
        {
            if (!IsKnown(keys, entry.Key) && ReferenceEquals(entries[entry.Key], entry))
            {
                TakeMisspelt(entry, keys);
            }
        }
    }

    /// <summary>A key that is near to one that is missing is a slip: it is reported once, and counts as the one meant.</summary>
    private void TakeMisspelt(FrontMatterEntry entry, ImmutableArray<MetadataKey> keys)
    {
        var missing = keys.Select(key => key.Name).Where(key => !entries.ContainsKey(key));
        if (NearNames.Nearest(entry.Key, missing) is { } near)
        {
            var place = file.Locate(entry.KeySpan);
            file.Diagnostics.MisspeltKey(place, entry.Key, near, CodeFix.Rename(place, entry.Key, near));
            entries.Add(near, entry);
        }
    }

    private static bool IsKnown(ImmutableArray<MetadataKey> keys, string name)
    {
        foreach (var key in keys)
        {
            if (key.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Reads the metadata of a file; where it lacks all of it, that is the one thing reported. Null when the file holds nothing else either
    /// that could be declared.
    /// </summary>
    public static Metadata? Of(DeclaredFile file, ImmutableArray<MetadataKey> keys)
    {
        if (file.Document.FrontMatter is not null)
        {
            return new(file, file.Tree.FrontMatter, keys);
        }

        if (LegacyHeader.Read(file, keys) is { } legacy)
        {
            var first = legacy.Entries[0];
            file.Diagnostics.LegacyHeader(file.Locate(first.KeySpan), first.Key, LegacyHeader.Fix(file));
            return new(file, legacy, keys);
        }

        var required = keys.Where(key => key.IsRequired).Select(key => $"`{key.Name}: {key.Example}`");
        file.Diagnostics.MissingFrontMatter(file.Locate(file.Tree.Root.Tokens().First()), string.Join(", ", required));
        return file.Document.Sections.IsEmpty ? null : new(file, null, keys);
    }

    /// <summary>The word that a required key gives; null, with an error, when it gives none.</summary>
    public NameReference? Word(MetadataKey key)
    {
        if (!entries.TryGetValue(key.Name, out var entry))
        {
            if (!isPartial)
            {
                file.Diagnostics.MissingKey(file.Locate(file.Tree.Root.Tokens().First()), key.Name, key.Example);
            }

            return null;
        }

        switch (entry.Value)
        {
            case FrontMatterScalar { IsNothing: false } scalar:
                return new(scalar.Text.Trim(), file.Locate(scalar.Span));
            case FrontMatterScalar:
                file.Diagnostics.MissingKey(file.Locate(entry.KeySpan), key.Name, key.Example);
                return null;
            default:
                file.Diagnostics.KeyHasWrongForm(file.Locate(entry.Value.Span), key.Name, "one word", key.Example);
                return null;
        }
    }

    /// <summary>The names that a key lists, or separates by commas; none when it is not there.</summary>
    public ImmutableArray<NameReference> Names(MetadataKey key) =>
        entries.GetValueOrDefault(key.Name)?.Value switch
        {
            null or FrontMatterScalar { IsNothing: true } => [],
            FrontMatterScalar scalar => Split(scalar),
            FrontMatterList list => Names(key, list),
            var other => One(Name(key, other)),
        };

    private ImmutableArray<NameReference> Split(FrontMatterScalar scalar)
    {
        var names = ImmutableArray.CreateBuilder<NameReference>();
        NameList.Split(file, scalar.Text, scalar.Span, names);
        return names.ToImmutable();
    }

    private ImmutableArray<NameReference> Names(MetadataKey key, FrontMatterList list)
    {
        var names = ImmutableArray.CreateBuilder<NameReference>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (Name(key, item) is { } name)
            {
                names.Add(name);
            }
        }

        return names.ToImmutable();
    }

    private NameReference? Name(MetadataKey key, FrontMatterValue item)
    {
        if (item is FrontMatterScalar scalar)
        {
            return scalar.IsNothing || scalar.Text.Trim().Length == 0 ? null : new(scalar.Text.Trim(), file.Locate(item.Span));
        }

        file.Diagnostics.KeyHasWrongForm(file.Locate(item.Span), key.Name, "a list of words", key.Example);
        return null;
    }

    /// <summary>The status; <see cref="SpecStatus.Draft"/>, with an error, when there is none or it is no status.</summary>
    public SpecStatus Status() =>
        (SpecStatus)One(MetadataKey.Status, Statuses, (int)SpecStatus.Draft, file.Diagnostics.UnknownStatus);

    /// <summary>The priority; <see cref="SpecPriority.Medium"/>, with an error, when there is none or it is no priority.</summary>
    public SpecPriority Priority() =>
        (SpecPriority)One(MetadataKey.Priority, Priorities, (int)SpecPriority.Medium, file.Diagnostics.UnknownPriority);

    private int One(MetadataKey key, string[] spellings, int otherwise, Action<Location, string, string, CodeFix?> unknown)
    {
        if (Word(key) is not { } word)
        {
            return otherwise;
        }

        var value = Array.IndexOf(spellings, word.Name);
        if (value >= 0)
        {
            return value;
        }

        var near = NearNames.Nearest(word.Name, spellings);
        var fix = near is null ? null : CodeFix.Rename(word.Location, word.Name, near);
        unknown(word.Location, word.Name, near is null ? "write the one that fits" : $"did you mean `{near}`?", fix);
        return otherwise;
    }

    /// <summary>How the values of an enumeration are written, by their numbers, which count from zero.</summary>
    private static string[] Spellings<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())];
}
