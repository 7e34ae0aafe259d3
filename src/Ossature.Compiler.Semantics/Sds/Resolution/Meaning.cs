using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>What a path means.</summary>
internal abstract record Meaning
{
    /// <summary>A row, or rows.</summary>
    public sealed record Rows(BoundRow Row) : Meaning;

    /// <summary>A value.</summary>
    public sealed record Value(BoundExpression Expression) : Meaning;

    /// <summary>That a row is in a state.</summary>
    public sealed record State(BoundRow Row, FieldSymbol Field, string Name) : Meaning;

    /// <summary>That a step was performed.</summary>
    public sealed record Effect(string Verb, BoundRow Row, FieldSymbol? Field) : Meaning;

    /// <summary>An event.</summary>
    public sealed record Event(EventSymbol Symbol) : Meaning;

    /// <summary>Nothing, and why.</summary>
    public sealed record Nothing(NameFailure Failure) : Meaning;

    /// <summary>What it means where rows are gone through one by one.</summary>
    public Meaning In(RowLoops? loops) =>
        loops is null
            ? this
            : this switch
            {
                Rows its => new Rows(loops.Enter(its.Row)),
                Value its => new Value(In(loops, its.Expression)),
                State its => its with { Row = loops.Enter(its.Row) },
                _ => this,
            };

    /// <summary>What a value is where rows are gone through one by one.</summary>
    public static BoundExpression In(RowLoops? loops, BoundExpression value) =>
        loops is null
            ? value
            : value switch
            {
                FieldValue its => its with { Row = loops.Enter(its.Row) },
                RowId its => its with { Row = loops.Enter(its.Row) },
                RowValue its => new RowValue(loops.Enter(its.Row)),
                PartValue its => its with { Of = In(loops, its.Of) },
                UnknownValue { Of: { } of } its => its with { Of = In(loops, of) },
                _ => value,
            };
}
