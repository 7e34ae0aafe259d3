using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Entities;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Schema;

/// <summary>Binds the lines of <c>evolve</c>. The entity shows the new shape, and each line must agree with it.</summary>
internal sealed class EvolveLines(SpecScope scope)
{
    private readonly EvolveEdges edges = new(scope);
    private readonly DiagnosticBag diagnostics = scope.Diagnostics;

    public void Bind(EvolveSyntax block, EvolvedEntity evolved)
    {
        evolved.IsIncomplete |= !block.Block.Skipped.IsEmpty || block.Block.CloseBrace.IsMissing;
        foreach (var line in block.Block.Lines)
        {
            evolved.IsIncomplete |= !line.Skipped.IsEmpty;
            if (line.Item is MemberSyntax member)
            {
                var its = new EvolvedLine(member, scope.Locate(member.Span));
                evolved.Lines.Add(its);
                its.Change = Bind(its, evolved);
                evolved.IsIncomplete |= its.Change is null;
            }
        }
    }

    private SchemaChange? Bind(EvolvedLine line, EvolvedEntity evolved) =>
        line.Node switch
        {
            RemovalSyntax { Keyword: null } removal when scope.Text(removal.Name.Span) == "*" => RemoveAll(line, evolved),
            // Of an entity that goes nothing else can be said.
            _ when evolved.Entity is not { Node: not null } => null,
            FieldChangeSyntax change => Change(line, evolved, evolved.Entity!, change),
            RenameSyntax rename => Rename(line, evolved, evolved.Entity!, rename),
            RemovalSyntax { Keyword: null } removal => Remove(line, evolved, evolved.Entity!, removal),
            RemovalSyntax removal => edges.Remove(line, evolved, removal),
            EdgeChangeSyntax change => edges.Change(line, evolved, change),
            _ => null,
        };

    private EntityRemoval? RemoveAll(EvolvedLine line, EvolvedEntity evolved)
    {
        if (evolved.Entity is not null)
        {
            diagnostics.RemovedButDeclared(line.Location, evolved.NewName);
            return null;
        }

        evolved.Removal ??= line;
        return new(line.Location);
    }

    private FieldRemoval? Remove(EvolvedLine line, EvolvedEntity evolved, EntitySymbol entity, RemovalSyntax removal)
    {
        var name = scope.Text(removal.Name.Span);
        if (!Claim(line, evolved, removal.Name))
        {
            return null;
        }

        if (entity.FindField(name) is not null)
        {
            diagnostics.RemovedButDeclared(scope.Locate(removal.Name.Span), name);
            return null;
        }

        return new(name, line.Location);
    }

    private SchemaChange? Change(EvolvedLine line, EvolvedEntity evolved, EntitySymbol entity, FieldChangeSyntax change)
    {
        if (
            !Claim(line, evolved, change.Field.Name)
            || Find(entity, change.Field.Name) is not { } field
            || !Agrees(change.Field.Type, field)
        )
        {
            return null;
        }

        var backfill = Backfill(change.Field.Modifiers, field);
        return scope.Text(change.Mark.Span) == "+"
            ? new FieldAddition(field, backfill, line.Location)
            : new FieldAlteration(field, backfill, line.Location);
    }

    private FieldRename? Rename(EvolvedLine line, EvolvedEntity evolved, EntitySymbol entity, RenameSyntax rename)
    {
        if (!Claim(line, evolved, rename.Name) || !Claim(line, evolved, rename.NewName))
        {
            return null;
        }

        var old = scope.Text(rename.Name.Span);
        if (entity.FindField(old) is not null)
        {
            diagnostics.RenamedButDeclared(scope.Locate(rename.Name.Span), old);
            return null;
        }

        return Find(entity, rename.NewName) is { } field && (rename.Type is null || Agrees(rename.Type, field))
            ? new(old, field, rename.Type is not null, Backfill(rename.Modifiers, field), line.Location)
            : null;
    }

    /// <summary>One line says what becomes of a field, and none of <c>id</c>.</summary>
    private bool Claim(EvolvedLine line, EvolvedEntity evolved, SyntaxToken written)
    {
        var name = scope.Text(written.Span);
        if (written.IsMissing)
        {
            return false;
        }

        if (name == "id")
        {
            diagnostics.EvolvedId(scope.Locate(written.Span), LineRemoval.Of(line.Location, "remove the line"));
            return false;
        }

        if (!evolved.Fields.TryAdd(name, line))
        {
            diagnostics.ChangedTwice(scope.Locate(written.Span), name);
            return false;
        }

        return true;
    }

    private FieldSymbol? Find(EntitySymbol entity, SyntaxToken written)
    {
        var name = scope.Text(written.Span);
        if (entity.FindField(name) is not { } field)
        {
            if (!entity.IsIncomplete)
            {
                diagnostics.EvolvedFieldUndeclared(
                    scope.Locate(written.Span),
                    entity.Name,
                    name,
                    $"declare `{name}` there: the entity shows the new shape"
                );
            }

            return null;
        }

        return field;
    }

    /// <summary>Whether a type is that of a field. Nothing is said where one of the two is in error.</summary>
    private bool Agrees(TypeSyntax written, FieldSymbol field)
    {
        var type = new TypeBinder(scope, scope.Source, new() { Entity = field.Entity }).Bind(written, out var isOptional);
        if (ColumnType.Of(field) is null || (isOptional == field.IsOptional && SameTypes.AreSame(type, field.Type)))
        {
            return true;
        }

        diagnostics.EvolvedTypeDiffers(
            scope.Locate(written.Span),
            field.ToString(),
            OnOneLine(scope.Text(written.Span)),
            OnOneLine(scope.Text(field.TypeNode!.Span))
        );
        return false;
    }

    /// <summary>What rows that are there get. One that does not fit is given all the same: the line does not lack it.</summary>
    private SdsValue? Backfill(ImmutableArray<ModifierSyntax> modifiers, FieldSymbol field)
    {
        foreach (var modifier in modifiers)
        {
            if (modifier is DefaultSyntax its && ValueBinder.Bind(scope.Source, its.Value) is { } value)
            {
                Defaults.Check(scope.Source, its.Value, value, field.Type, diagnostics);
                return value;
            }
        }

        return null;
    }

    private static string OnOneLine(string text) =>
        SchemaReader.Shown(string.Join(' ', text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)));
}
