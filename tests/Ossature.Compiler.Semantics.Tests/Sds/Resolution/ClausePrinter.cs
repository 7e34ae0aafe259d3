using System.Globalization;
using Ossature.Compiler.Semantics.Sds.Bound;

namespace Ossature.Compiler.Semantics.Tests.Sds.Resolution;

/// <summary>Writes what conditions, values and rows are bound to, in one line.</summary>
internal static class ClausePrinter
{
    public static string Print(BoundCondition? condition) =>
        condition switch
        {
            null => "-",
            AllOf its => $"({string.Join(" and ", its.Conditions.Select(Print))})",
            AnyOf its => $"({string.Join(" or ", its.Conditions.Select(Print))})",
            Not its => $"not {Print(its.Condition)}",
            Quantified its => $"{(its.Kind == Quantifier.Any ? "any" : "every")} {Print(its.Rows)}: {Print(its.Test)}",
            Comparison its => $"{Print(its.Left)} {Sign(its.Operator)} {Print(its.Right)}",
            InSet its =>
                $"{Print(its.Operand)} {(its.IsNegated ? "not " : "")}in [{string.Join(", ", its.Values.Select(Print))}]",
            InRange its => $"{Print(its.Operand)} {(its.IsNegated ? "not " : "")}in {Bound(its.Low)}..{Bound(its.High)}",
            NotFound its => $"not found {its.Entity}",
            NotOwner its => $"not owner {its.Entity}",
            HasNoRows its => $"{Print(its.Row)} has no {its.Edge.Other(its.Row.Entity)}",
            IsEmpty its => $"{Print(its.Value)} empty",
            Fails its => $"{Print(its.Row)} fails",
            ValueExists its => $"{Print(its.Value)} exists as {its.Field}",
            RowExists its => $"{Print(its.Row)} exists",
            IsPresent its => $"{Print(its.Value)} present",
            InState its => $"{Print(its.Row)} is {its.Field.Name}:{its.State}",
            HasReached its => $"{Print(its.Row)} reached {its.Field.Name}:{string.Join('|', its.States)}",
            IsTrue its => Print(its.Value),
            WasPerformed its =>
                $"{its.Verb} of {(its.Row is null ? "any" : Print(its.Row))}{(its.Field is null ? "" : $".{its.Field.Name}")}",
            WasEmitted its => $"{its.Event} emitted",
            _ => throw new NotSupportedException(condition.GetType().Name),
        };

    public static string Print(BoundExpression? value) =>
        value switch
        {
            null => "-",
            NumberConstant its => its.Number.ToString(CultureInfo.InvariantCulture),
            DurationConstant its => $"{its.Milliseconds.ToString(CultureInfo.InvariantCulture)}ms",
            TextConstant its => $"\"{its.Text}\"",
            BoolConstant its => its.Value ? "true" : "false",
            MemberConstant its => $"'{its.Member}'",
            RowValue its => Print(its.Row),
            FieldValue its => $"{Print(its.Row)}.{its.Field.Name}",
            RowId its => $"{Print(its.Row)}.id",
            LocalValue its => $"${its.Local.Name}",
            PayloadValue its => $"{its.Event}.{its.Name}",
            PartValue its => $"{Print(its.Of)}.{its.Field.Name}",
            UnknownValue its => its.Of is null ? $"?{its.Name}" : $"{Print(its.Of)}.?{its.Name}",
            PrincipalValue => "user",
            PrincipalField its => $"user.{its.Field.Name}",
            NowValue => "now",
            TodayValue => "today",
            CorrelatedRow its => $"{its.Letter}={Print(its.Row)}",
            Negation its => $"-{Print(its.Operand)}",
            Arithmetic its =>
                $"({Print(its.First)}{string.Concat(its.Rest.Select(part => $" {Sign(part.Operator)} {Print(part.Operand)}"))})",
            Aggregate its => Print(its),
            _ => throw new NotSupportedException(value.GetType().Name),
        };

    public static string Print(BoundRow? row) =>
        row switch
        {
            null => "-",
            LocalRow its => $"${its.Local.Name}:{its.Entity}",
            AddressedRow its => $"addressed({its.Entity})",
            EventRow its => $"event({its.Entity})",
            ReferencedRow its => $"{Print(its.Of)}.{its.Field.Name}>",
            ReferringRows its => $"{Print(its.Of)}<{its.Field}",
            JoinedRow its => $"{Print(its.Of)}/{its.Entity}",
            JoinedRows its => $"{Print(its.Of)}/{its.Entity}*",
            CreatedRow its => $"created({its.Entity})",
            CurrentRow its => $"current({its.Entity})",
            AllRows its => $"all({its.Entity})",
            EachRow its => $"{Kind(its.Kind)}({its.Entity}){(its.Level > 0 ? $"#{its.Level}" : "")}",
            _ => throw new NotSupportedException(row.GetType().Name),
        };

    private static string Print(Aggregate its)
    {
        var value = its.Value is null ? "" : $"{Print(its.Value)} of ";
        var condition = its.Condition is null ? "" : $" where {Print(its.Condition)}";
        return $"{its.Function.ToString().ToLowerInvariant()}({value}{Print(its.Rows)}{condition})";
    }

    private static string Kind(EachRowKind kind) =>
        kind switch
        {
            EachRowKind.Quantifier => "each",
            EachRowKind.Aggregate => "row",
            EachRowKind.Loop => "loop",
            _ => "every",
        };

    private static string Bound(decimal? bound) => bound?.ToString(CultureInfo.InvariantCulture) ?? "*";

    private static string Sign(Relation relation) =>
        relation switch
        {
            Relation.Equal => "=",
            Relation.NotEqual => "!=",
            Relation.Less => "<",
            Relation.LessOrEqual => "<=",
            Relation.Greater => ">",
            _ => ">=",
        };

    private static string Sign(ArithmeticOperator sign) =>
        sign switch
        {
            ArithmeticOperator.Add => "+",
            ArithmeticOperator.Subtract => "-",
            ArithmeticOperator.Multiply => "*",
            _ => "/",
        };
}
