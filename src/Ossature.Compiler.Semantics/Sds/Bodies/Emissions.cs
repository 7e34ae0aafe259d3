using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Binds <c>emit</c>.</summary>
internal static class Emissions
{
    public static EmitStep? Bind(StepScope scope, EmissionSyntax emission)
    {
        if (Find(scope, emission.Event) is not { } its)
        {
            return null;
        }

        scope.Spec.Used.Emitted.Add(its);
        scope.Body.Section.AddEmission(its, scope.Body.Site);
        var row = its.Entity is { } entity ? SelectedRow.Find(scope, entity) : null;
        var payload = ImmutableArray.CreateBuilder<FieldContent>(its.Payload.Length);
        foreach (var field in its.Payload)
        {
            payload.Add(new(field, Value(scope, row, field)));
        }

        return new(its, row, payload.MoveToImmutable());
    }

    /// <summary>An event of the module; null where the name is none, which is reported.</summary>
    private static EventSymbol? Find(StepScope scope, PathSyntax path)
    {
        var module = scope.Spec.Module;
        var written = scope.Text(path);
        var owner = path.Module is { } token ? scope.Text(token) : null;
        var name = owner is null ? written : written[(owner.Length + 1)..];
        if (owner is null || owner == module.Name)
        {
            if (module.FindEvent(name) is { } own)
            {
                return own;
            }

            if (scope.Body.Section.FindForeignEvent(name) is { } consumed)
            {
                ReportForeign(scope, path, consumed);
                return null;
            }
        }
        else if (module.FindConsumedEvent(owner, name) is { } foreign)
        {
            ReportForeign(scope, path, foreign);
            return null;
        }

        ReportUnknown(scope, path, name);
        return null;
    }

    private static void ReportForeign(StepScope scope, PathSyntax path, EventSymbol foreign) =>
        scope.Problems.Fault(found => found.EmitsForeignEvent(scope.Locate(path), foreign.ToString(), foreign.Module));

    private static void ReportUnknown(StepScope scope, PathSyntax path, string name)
    {
        if (scope.Spec.Section.IsIncomplete)
        {
            scope.Problems.FaultSilently();
            return;
        }

        var names = new List<string>();
        foreach (var own in scope.Spec.Module.Events)
        {
            names.Add(own.Name);
        }

        // The one that was meant is emitted.
        if (NearNames.Nearest(name, names) is { } near)
        {
            scope.Spec.Used.Emitted.Add(scope.Spec.Module.FindEvent(near)!);
        }

        scope.Problems.Fault(found =>
        {
            var (help, fix) = NearNames.Suggest(scope.Locate(path), name, names);
            found.UnknownEmittedEvent(scope.Locate(path), name, help, fix);
        });
    }

    /// <summary>What of the rows in scope a field of a payload is; null where none of them has it.</summary>
    private static BoundExpression? Value(StepScope scope, BoundRow? row, FieldSymbol field)
    {
        if (row is not null)
        {
            if (PayloadTypes.Find(row.Entity, field.Name) is { } its)
            {
                return new FieldValue(row, its);
            }

            foreach (var edge in row.Entity.Edges)
            {
                if (edge.Cardinality == EdgeCardinality.OneToOne && edge.Other(row.Entity).FindField(field.Name) is { } joined)
                {
                    return new FieldValue(new JoinedRow(row, edge), joined);
                }

                if (ReferenceEquals(edge.To, row.Entity) && edge.From.Noun == field.Name)
                {
                    return new RowValue(new JoinedRow(row, edge));
                }
            }
        }

        // A field with a type of its own says nothing about where its value comes from: the local may be another thing.
        if ((field.TypeNode is null ? scope.Body.UseLocal(field.Name) : scope.Names.FindLocal(field.Name)) is { } local)
        {
            return new LocalValue(local);
        }

        return field.Name == "user" && scope.Body.HasCaller ? new PrincipalValue() : null;
    }
}
