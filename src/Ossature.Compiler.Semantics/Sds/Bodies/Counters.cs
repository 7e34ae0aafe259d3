using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Binds <c>increment</c> and <c>decrement</c>.</summary>
internal static class Counters
{
    public static CounterStep? Bind(StepScope scope, PathSyntax path, ExpressionSyntax? written, bool isDecrement)
    {
        if (Number(scope, path) is not { } field)
        {
            return null;
        }

        var amount = written is null ? new NumberConstant(1) : scope.Binder.Value(written, SdsType.Decimal);
        return amount is null ? null : new(field, amount, isDecrement);
    }

    /// <summary>A field that a step counts with; null where it is none or may not be written, which is reported.</summary>
    public static FieldValue? Number(StepScope scope, PathSyntax path)
    {
        if (scope.Binder.Field(path) is not { } field)
        {
            return null;
        }

        if (!field.Type.IsNumeric && !field.Type.IsUnknown)
        {
            scope.Problems.Fault(found => found.NotNumeric(scope.Locate(path), scope.Text(path)));
            return null;
        }

        return Writes.Check(scope, field.Field, path) ? field : null;
    }
}
