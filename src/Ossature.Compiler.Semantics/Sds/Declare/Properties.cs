using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Declare;

/// <summary>The properties of a block by their keys; of two with one key the first counts.</summary>
internal sealed class Properties
{
    private readonly ReadFile file;
    private readonly Dictionary<string, PropertySyntax> properties = new(StringComparer.Ordinal);

    /// <param name="file">The file.</param>
    /// <param name="block">The block.</param>
    /// <param name="keys">The keys that the block can have.</param>
    public Properties(ReadFile file, BlockSyntax block, params ReadOnlySpan<string> keys)
    {
        this.file = file;
        IsIncomplete = !block.Skipped.IsEmpty || block.OpenBrace.IsMissing || block.CloseBrace.IsMissing;
        foreach (var line in block.Lines)
        {
            IsIncomplete |= !line.Skipped.IsEmpty;
            if (line.Item is PropertySyntax property)
            {
                var key = file.Text(property.Name);
                IsIncomplete |= !keys.Contains(key);
                properties.TryAdd(key, property);
            }
        }
    }

    /// <summary>Whether something in the block could not be read: what seems to be missing may stand there.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>The text in quotes behind a key, or nothing.</summary>
    public string Text(string key) => Find<TextValueSyntax>(key) is { } value ? file.Value(value.Text) : "";

    /// <summary>The name behind a key; null where there is none.</summary>
    public NameReference? Word(string key) =>
        Find<NameValueSyntax>(key) is { } value && SdsText.Of(file.Source, value.Name) is { } name
            ? new(name.ToString(), name.Location)
            : null;

    /// <summary>The number behind a key, as it is written; null where there is none.</summary>
    public NameReference? Number(string key) => Find<NumberValueSyntax>(key) is { } value ? file.Name(value.Number) : null;

    /// <summary>The list behind a key; null where there is none.</summary>
    public ListValueSyntax? List(string key) => Find<ListValueSyntax>(key);

    /// <summary>The property itself; null where it is not written.</summary>
    public PropertySyntax? Find(string key) => properties.GetValueOrDefault(key);

    private T? Find<T>(string key)
        where T : ValueSyntax
    {
        var value = Find(key)?.Value;
        IsIncomplete |= value is not null and not T;
        return value as T;
    }
}
