using System.Collections.Immutable;

namespace Ossature.Compiler.Syntax.Sds.Clauses;

/// <summary>Reads the arguments of <c>notify(…)</c> as recipients and channels.</summary>
internal static class Recipients
{
    /// <summary>The notification that a call says; null where its arguments are no names.</summary>
    public static NotificationSyntax? Of(CallSyntax call) =>
        call.Arguments.Length is 1 or 2
        && Names(call.Arguments[0]) is { } recipients
        && (call.Arguments.Length == 1 ? [] : Names(call.Arguments[1])) is { } channels
            ? new(call.Action, call.Open, recipients, call.Arguments[0].Comma, channels, call.Close)
            : null;

    private static ImmutableArray<PlusNameSyntax>? Names(CallArgumentSyntax argument)
    {
        var names = ImmutableArray.CreateBuilder<PlusNameSyntax>();
        var (first, rest) = argument.Value is SumExpressionSyntax sum ? (sum.First, sum.Rest) : (argument.Value, []);
        if (argument.Each is not null || first is not PathSyntax { IsName: true } head)
        {
            return null;
        }

        names.Add(new(null, head.Head));
        foreach (var part in rest)
        {
            if ((SdsTokenKind)part.Operator.Kind != SdsTokenKind.Plus || part.Operand is not PathSyntax { IsName: true } name)
            {
                return null;
            }

            names.Add(new(part.Operator, name.Head));
        }

        return names.DrainToImmutable();
    }
}
