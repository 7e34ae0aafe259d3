using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>What stands behind the entity in <c>create E(s, f: x)</c> and <c>set E(s, f: x)</c>.</summary>
/// <param name="State">The state; null where none is given.</param>
/// <param name="StateNode">Where the state stands; null where none is given.</param>
/// <param name="Fields">The fields in order, each once.</param>
/// <param name="Parents">The parents in order, each once.</param>
internal sealed record RowArguments(
    StateOf? State,
    ArgumentSyntax? StateNode,
    ImmutableArray<FieldContent> Fields,
    ImmutableArray<CreatedParent> Parents
)
{
    private static RowArguments None { get; } = new(null, null, [], []);

    /// <summary>Binds arguments; null where one is wrong, which is reported.</summary>
    /// <param name="scope">The step.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="list">The arguments; null where there are none.</param>
    public static RowArguments? Bind(StepScope scope, EntitySymbol entity, ArgumentListSyntax? list)
    {
        if (list is null)
        {
            return None;
        }

        StateOf? state = null;
        ArgumentSyntax? stateNode = null;
        var given = new HashSet<string>(StringComparer.Ordinal);
        var fields = ImmutableArray.CreateBuilder<FieldContent>();
        var parents = ImmutableArray.CreateBuilder<CreatedParent>();
        foreach (var argument in list.Arguments)
        {
            if (argument.Name is not { } token)
            {
                (state, stateNode) = (state is null ? BindState(scope, entity, argument) : null, argument);
                if (state is null)
                {
                    ReportState(scope, entity, argument);
                    return null;
                }

                continue;
            }

            var name = scope.Text(token);
            if (!given.Add(name))
            {
                scope.Problems.Fault(found => found.SecondKey(scope.Locate(token), name));
                return null;
            }

            if (entity.FindField(name) is { } field)
            {
                if (scope.Binder.Value(argument.Value, field.Type) is not { } value)
                {
                    return null;
                }

                fields.Add(new(field, value));
            }
            else if (Parent(entity, name) is { } edge)
            {
                if (scope.Binder.Value(argument.Value, new ReferenceType(edge.Other(entity))) is not { } value)
                {
                    return null;
                }

                parents.Add(new(edge, value));
            }
            else
            {
                ReportField(scope, entity, argument, name);
                return null;
            }
        }

        return new(state, stateNode, fields.ToImmutable(), parents.ToImmutable());
    }

    /// <summary>The edge to the parent that a noun means; null where there is none.</summary>
    private static EdgeSymbol? Parent(EntitySymbol entity, string noun)
    {
        foreach (var edge in entity.Edges)
        {
            if (
                edge.Other(entity).Noun == noun
                && edge.Cardinality != EdgeCardinality.ManyToMany
                && ReferenceEquals(edge.To, entity)
            )
            {
                return edge;
            }
        }

        return null;
    }

    private static StateOf? BindState(StepScope scope, EntitySymbol entity, ArgumentSyntax argument) =>
        argument.Value is PathSyntax { IsName: true } path
        && entity.StateField is { Type: EnumType states } field
        && states.Has(scope.Text(path.Head))
            ? new(field, scope.Text(path.Head))
            : null;

    private static void ReportState(StepScope scope, EntitySymbol entity, ArgumentSyntax argument)
    {
        if (entity.IsIncomplete || !entity.IsSpecified)
        {
            scope.RefuseMember(entity, argument);
            return;
        }

        var place = scope.Locate(argument.Value);
        var written = scope.Text(argument.Value);
        scope.Problems.Fault(found =>
        {
            var (help, fix) = entity.StateField is { Type: EnumType states }
                ? NearNames.Suggest(place, written, states.Members)
                : ("it has no state field; write `field: value`", null);
            found.UnknownRowState(place, written, entity.Name, help, fix);
        });
    }

    private static void ReportField(StepScope scope, EntitySymbol entity, ArgumentSyntax argument, string name)
    {
        if (entity.IsIncomplete || !entity.IsSpecified)
        {
            scope.RefuseMember(entity, argument);
            return;
        }

        var place = scope.Locate(argument.Name!.Value);
        var names = new List<string>();
        foreach (var field in entity.Fields)
        {
            names.Add(field.Name);
        }

        scope.Problems.Fault(found =>
        {
            var (help, fix) = NearNames.Suggest(place, name, names);
            found.UnknownMember(place, $"{entity.Name}.{name}", help, fix);
        });
    }
}
