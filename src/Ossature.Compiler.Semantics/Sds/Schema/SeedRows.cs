using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Entities;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Schema;

/// <summary>Binds the rows of <c>seed</c>.</summary>
internal sealed class SeedRows(SpecScope scope)
{
    private readonly SeedKeys keys = new(scope);
    private readonly ImmutableArray<SeedRow>.Builder rows = ImmutableArray.CreateBuilder<SeedRow>();

    public static BoundSeed Bind(SpecScope scope)
    {
        var binder = new SeedRows(scope);
        foreach (var seed in scope.Section.Seeds)
        {
            foreach (var line in seed.Block.Lines)
            {
                if (line.Item is SeedRowSyntax { Entity.IsMissing: false } row && binder.Find(row.Entity) is { } entity)
                {
                    binder.Bind(row, entity);
                }
            }
        }

        return new(binder.rows.DrainToImmutable(), scope.SeedDefaults);
    }

    private EntitySymbol? Find(SyntaxToken written)
    {
        var (name, place) = (scope.Text(written.Span), scope.Locate(written.Span));
        if (scope.Module.FindEntity(name) is { } own)
        {
            return own;
        }

        var visible = scope.Visible.FindByName(name);
        if (visible == BuiltIn.User)
        {
            return visible;
        }

        if (visible is not null)
        {
            scope.Diagnostics.ForeignWrite(
                place,
                name,
                $"`{visible.Module}`",
                $"seed it in the specification of `{visible.Module}`"
            );
        }
        else if (!scope.Section.IsIncomplete)
        {
            var (help, fix) = NearNames.Suggest(place, name, Known());
            scope.Diagnostics.UnknownSeededEntity(place, name, help, fix);
        }

        return null;
    }

    private List<string> Known()
    {
        var known = new List<string>();
        foreach (var entity in scope.Module.Entities)
        {
            known.Add(entity.Name);
        }

        return known;
    }

    private void Bind(SeedRowSyntax row, EntitySymbol entity)
    {
        var isWhole = IsWhole(row.Values.Before) && !row.Values.CloseBrace.IsMissing;
        var set = new HashSet<FieldSymbol>();
        var values = ImmutableArray.CreateBuilder<SeedValue>(row.Values.Fields.Length);
        foreach (var assignment in row.Values.Fields)
        {
            isWhole &= IsWhole(assignment.Separator) && !assignment.Colon.IsMissing;
            if (assignment.Name.IsMissing || Find(entity, assignment.Name) is not { } field)
            {
                isWhole = false;
                continue;
            }

            if (!set.Add(field))
            {
                scope.Diagnostics.SecondKey(scope.Locate(assignment.Name.Span), field.Name);
                continue;
            }

            if (Value(assignment, field) is { } value)
            {
                values.Add(new(field, value));
                keys.Check(assignment.Value, field, value);
            }
        }

        if (isWhole)
        {
            CheckRequired(row, entity, set);
        }

        rows.Add(new(entity, values.DrainToImmutable(), scope.Locate(row.Entity.Span)));
        keys.Check(row, rows[^1]);
    }

    private SdsValue? Value(AssignmentSyntax assignment, FieldSymbol field)
    {
        if (field.IsGenerated)
        {
            scope.Diagnostics.SeededGeneratedField(scope.Locate(assignment.Name.Span), field.ToString());
            return null;
        }

        return
            ValueBinder.Bind(scope.Source, assignment.Value) is { } value && SeedFit.Check(scope, assignment.Value, value, field)
            ? value
            : null;
    }

    private FieldSymbol? Find(EntitySymbol entity, SyntaxToken written)
    {
        var name = scope.Text(written.Span);
        if (entity.FindField(name) is { } field)
        {
            return field;
        }

        if (!entity.IsIncomplete)
        {
            var known = new List<string>(entity.Fields.Length);
            foreach (var its in entity.Fields)
            {
                known.Add(its.Name);
            }

            var place = scope.Locate(written.Span);
            var (help, fix) = NearNames.Suggest(place, name, known);
            scope.Diagnostics.UnknownSeededField(place, entity.Name, name, help, fix);
        }

        return null;
    }

    private void CheckRequired(SeedRowSyntax row, EntitySymbol entity, HashSet<FieldSymbol> set)
    {
        if (entity == BuiltIn.User)
        {
            return;
        }

        var states = new HashSet<FieldSymbol>();
        foreach (var machine in entity.Machines)
        {
            states.Add(machine.Field);
        }

        var unset = new List<string>();
        foreach (var field in entity.Fields)
        {
            var isGiven = field.IsOptional || field.IsGenerated || field.Default is not null || field.SeedDefault is not null;
            if (!isGiven && field.Name != "id" && !set.Contains(field) && !states.Contains(field) && !field.Type.IsUnknown)
            {
                unset.Add($"`{field.Name}`");
            }
        }

        if (unset.Count > 0)
        {
            scope.Diagnostics.UnsetSeedField(scope.Locate(row.Entity.Span), string.Join(", ", unset));
        }
    }

    /// <summary>Whether tokens between values are commas and line breaks only. What could not be read may be a field.</summary>
    private static bool IsWhole(SyntaxTokenList between)
    {
        foreach (var token in between)
        {
            if ((SdsTokenKind)token.Kind is not (SdsTokenKind.Comma or SdsTokenKind.NewLine))
            {
                return false;
            }
        }

        return true;
    }
}
