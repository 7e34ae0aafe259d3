using System.Collections.Immutable;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Keys;

/// <summary>
/// Everything that a result depends on, as a text that people can read and compare: the line <c>kind 1</c>, then one
/// line <c>name = value</c> per input, sorted. Equal inputs give equal bytes on every machine. Made by <see cref="KeyBuilder"/>.
/// </summary>
public sealed class Key : IEquatable<Key>
{
    private const string Format = " 1";

    internal Key(string kind, ImmutableArray<KeyInput> inputs)
    {
        Kind = kind;
        Inputs = inputs;
        Text = string.Concat(inputs.Select(input => input.Line + "\n").Prepend(OneLine.Escape(kind) + Format + "\n"));
        Digest = Digest.Of(Text);
    }

    /// <summary>What the key is for, as <c>claim</c> or <c>verify</c>.</summary>
    public string Kind { get; }

    /// <summary>The inputs, sorted by name, then by value.</summary>
    public ImmutableArray<KeyInput> Inputs { get; }

    /// <summary>The canonical text; every line ends with a line feed.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of <see cref="Text"/>.</summary>
    public Digest Digest { get; }

    /// <summary>Reads what <see cref="Text"/> holds; null for anything that is not exactly a key's canonical text.</summary>
    public static Key? Parse(string text)
    {
        var lines = text.Split('\n');
        if (
            lines[^1].Length > 0
            || !lines[0].EndsWith(Format, StringComparison.Ordinal)
            || !OneLine.TryUnescape(lines[0].AsSpan(0, lines[0].Length - Format.Length), out var kind)
        )
        {
            return null;
        }

        var builder = new KeyBuilder(kind);
        foreach (var line in lines[1..^1])
        {
            if (KeyInput.Parse(line) is not { } input)
            {
                return null;
            }

            builder.Add(input.Name, input.Value);
        }

        var key = builder.Build();
        return key.Text == text ? key : null;
    }

    /// <inheritdoc/>
    public bool Equals(Key? other) => other is not null && other.Digest == Digest;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Key);

    /// <inheritdoc/>
    public override int GetHashCode() => Digest.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Text;
}
