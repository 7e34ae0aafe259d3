using Antlr4.Runtime;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>Feeds the kinds of the tokens of a run to the generated parser, which decides by them alone; after a refusal, a kind that no rule knows.</summary>
internal sealed class ClauseKinds : KindStream
{
    private readonly List<int> kinds = [];

    /// <summary>The index of the token that fits nowhere; -1 where all fit so far.</summary>
    public int RefusedAt { get; private set; } = -1;

    /// <summary>Whether a token fits nowhere.</summary>
    public bool IsRefused => RefusedAt >= 0;

    /// <summary>The kind of a token.</summary>
    public int this[int index] => kinds[index];

    /// <summary>Starts a run.</summary>
    public void Clear()
    {
        kinds.Clear();
        (Index, RefusedAt) = (0, -1);
    }

    /// <summary>Adds the kind of the next token.</summary>
    public void Add(int kind) => kinds.Add(kind);

    /// <summary>Notes that the next token fits nowhere.</summary>
    public void Refuse() => RefuseAt(Index);

    /// <summary>Notes that a token fits nowhere; the first one counts.</summary>
    public void RefuseAt(int index) => RefusedAt = IsRefused ? RefusedAt : index;

    public override int LA(int offset) => IsRefused ? TokenConstants.InvalidType : kinds[Index + offset - 1];
}
