using System.Collections;
using System.Runtime.CompilerServices;

namespace Ossature.Compiler.Syntax;

/// <summary>
/// Neighbouring tokens of one file: a window on the tokens that were read from it, so that a node which holds some of them copies none.
/// </summary>
[CollectionBuilder(typeof(SyntaxTokenList), nameof(Create))]
public readonly struct SyntaxTokenList : IReadOnlyList<SyntaxToken>
{
    private readonly SyntaxToken[]? tokens;
    private readonly int start;

    /// <param name="tokens">All tokens of the file; nobody changes them any more.</param>
    /// <param name="start">The first one of the list.</param>
    /// <param name="end">The one behind its last.</param>
    internal SyntaxTokenList(SyntaxToken[] tokens, int start, int end)
    {
        this.tokens = tokens;
        this.start = start;
        Count = end - start;
    }

    /// <summary>How many tokens there are.</summary>
    public int Count { get; }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>A token, counted from zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public SyntaxToken this[int index] =>
        (uint)index < (uint)Count ? tokens![start + index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Some neighbours out of the list; makes <c>list[1..3]</c> work.</summary>
    public SyntaxTokenList Slice(int first, int length) =>
        first >= 0 && length >= 0 && first <= Count - length
            ? new(tokens ?? [], start + first, start + first + length)
            : throw new ArgumentOutOfRangeException(nameof(length));

    /// <summary>A list of tokens that belong together though no file holds them side by side.</summary>
    public static SyntaxTokenList Create(ReadOnlySpan<SyntaxToken> tokens) =>
        tokens.IsEmpty ? default : new(tokens.ToArray(), 0, tokens.Length);

    /// <summary>The tokens in file order.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<SyntaxToken> IEnumerable<SyntaxToken>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through the tokens of a list.</summary>
    public struct Enumerator : IEnumerator<SyntaxToken>
    {
        private readonly SyntaxTokenList list;
        private int index = -1;

        internal Enumerator(SyntaxTokenList list) => this.list = list;

        /// <inheritdoc/>
        public readonly SyntaxToken Current => list[index];

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++index < list.Count;

        /// <inheritdoc/>
        public void Reset() => index = -1;

        /// <inheritdoc/>
        public readonly void Dispose() { }
    }
}
