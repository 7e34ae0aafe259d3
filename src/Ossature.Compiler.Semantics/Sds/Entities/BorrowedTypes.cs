using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>
/// The types that fields of entities borrow from other fields, <c>method: Payment.method</c>, also of other modules: each is bound behind the
/// fields that it is made of.
/// </summary>
internal sealed class BorrowedTypes
{
    private readonly Dictionary<FieldSymbol, BorrowedType> byField = [];
    private readonly Stack<BorrowedType> open = new();
    private readonly List<FieldSymbol> lenders = [];

    /// <summary>Binds those of all sections.</summary>
    public static void Bind(IReadOnlyList<List<BorrowedType>> sections) => new BorrowedTypes().BindAll(sections);

    private void BindAll(IReadOnlyList<List<BorrowedType>> sections)
    {
        foreach (var section in sections)
        {
            foreach (var borrowed in section)
            {
                byField.Add(borrowed.Field, borrowed);
            }
        }

        foreach (var section in sections)
        {
            foreach (var borrowed in section)
            {
                Enter(borrowed);
                BindOpen();
            }
        }
    }

    private void BindOpen()
    {
        while (open.TryPeek(out var inner))
        {
            if (inner.Needs.TryDequeue(out var needed))
            {
                Enter(needed);
            }
            else
            {
                open.Pop();
                inner.Bind();
            }
        }
    }

    private void Enter(BorrowedType borrowed)
    {
        if (borrowed.IsEntered)
        {
            borrowed.IsCircular |= !borrowed.IsBound;
            return;
        }

        borrowed.IsEntered = true;
        open.Push(borrowed);
        lenders.Clear();
        borrowed.Types.CollectLenders(borrowed.Field.TypeNode!.Form, lenders);
        foreach (var lender in lenders)
        {
            if (byField.TryGetValue(lender, out var needed))
            {
                borrowed.Needs.Enqueue(needed);
            }
        }
    }
}

/// <summary>A field that borrows its type, and what has become of that.</summary>
/// <param name="symbol">The field.</param>
/// <param name="types">Binds its type.</param>
internal sealed class BorrowedType(FieldSymbol symbol, TypeBinder types)
{
    public FieldSymbol Field => symbol;

    public TypeBinder Types => types;

    /// <summary>The types that are to be bound before.</summary>
    public Queue<BorrowedType> Needs { get; } = new(0);

    public bool IsEntered { get; set; }

    public bool IsBound { get; private set; }

    /// <summary>Whether it is borrowed from itself, by way of other fields.</summary>
    public bool IsCircular { get; set; }

    public void Bind()
    {
        IsBound = true;
        if (IsCircular)
        {
            types.ReportCircular(symbol);
        }
        else
        {
            types.Bind(symbol);
        }
    }
}
