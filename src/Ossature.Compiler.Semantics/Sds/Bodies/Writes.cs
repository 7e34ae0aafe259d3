using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Who may write what.</summary>
internal static class Writes
{
    /// <summary>Notes that a step writes rows of an entity; false where it must not, which is reported.</summary>
    /// <param name="scope">The step.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="place">What of the step names it.</param>
    public static bool Check(StepScope scope, EntitySymbol entity, SyntaxNode place)
    {
        scope.Progress.WrittenEntities.Add(entity);
        if (!scope.Names.Visible.IsOwn(entity))
        {
            scope.Problems.Fault(found => ReportForeign(found, scope.Locate(place), entity));
            return false;
        }

        return CheckMethod(scope, place);
    }

    /// <summary>Notes that a step writes a field; false where it must not, which is reported.</summary>
    /// <param name="scope">The step.</param>
    /// <param name="field">The field.</param>
    /// <param name="place">What of the step names it.</param>
    public static bool Check(StepScope scope, FieldSymbol field, SyntaxNode place)
    {
        scope.Progress.WrittenFields.Add(field);
        if (field.Entity is { } entity && !Check(scope, entity, place))
        {
            return false;
        }

        if (field.IsImmutable || field.IsComputed || field.Entity is { IsAppendOnly: true })
        {
            var help = (field.IsImmutable, field.IsComputed) switch
            {
                (true, _) => "remove the step, or `@immutable` from the field",
                (_, true) => "remove the step; an invariant says what the field is",
                _ => $"remove the step, or `@immutable` from `{field.Entity!.Name}`",
            };
            scope.Problems.Fault(found => found.FieldCannotChange(scope.Locate(place), field.ToString(), help));
            return false;
        }

        return true;
    }

    /// <summary>A request by <c>GET</c> reads; false where it would do more, which is reported.</summary>
    public static bool CheckMethod(StepScope scope, SyntaxNode place)
    {
        if (scope.Names.Api is { Method: "GET" })
        {
            scope.Problems.Fault(found => found.GetWrites(scope.Locate(place)));
            return false;
        }

        return true;
    }

    /// <summary>Reports a write of an entity by a module that does not own it.</summary>
    public static void ReportForeign(DiagnosticBag diagnostics, Location place, EntitySymbol entity)
    {
        var (owner, help) =
            entity.Module.Length == 0
                ? ("the auth provider", "keep what you want to change in an entity of your own")
                : ($"`{entity.Module}`", $"emit an event and let `{entity.Module}` write");
        diagnostics.ForeignWrite(place, entity.Name, owner, help);
    }
}
