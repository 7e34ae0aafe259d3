using System.Collections.Immutable;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>Groups what stands between brackets into items: one thing, what does not belong there, and the comma behind.</summary>
/// <param name="make">Makes an item; the thing is null where something else stands.</param>
internal sealed class TomlItems<TThing, TItem>(Func<TThing?, SyntaxTokenList, SyntaxToken?, TItem> make)
    where TThing : SyntaxNode
{
    private readonly ImmutableArray<TItem>.Builder items = ImmutableArray.CreateBuilder<TItem>();
    private readonly List<SyntaxToken> skipped = [];
    private TThing? thing;

    public void Add(TThing next)
    {
        Finish(null);
        thing = next;
    }

    public void AddComma(SyntaxToken comma) => Finish(comma);

    public void Skip(SyntaxToken token) => skipped.Add(token);

    public ImmutableArray<TItem> ToImmutable()
    {
        Finish(null);
        return items.DrainToImmutable();
    }

    private void Finish(SyntaxToken? comma)
    {
        if (thing is not null || skipped.Count > 0 || comma is not null)
        {
            items.Add(make(thing, [.. skipped], comma));
            thing = null;
            skipped.Clear();
        }
    }
}
