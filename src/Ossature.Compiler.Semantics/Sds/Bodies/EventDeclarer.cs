using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Entities;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Gives the events of a section the rows that they are about, and what they carry.</summary>
internal sealed class EventDeclarer(SpecScope scope)
{
    private readonly PayloadTypes types = new(scope);

    public void Declare()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in scope.Section.Events)
        {
            if (SdsText.Of(scope.Source, node.Name) is not { } name)
            {
                continue;
            }

            if (!names.Add(name.ToString()))
            {
                scope.Diagnostics.DuplicateEvent(name.Location, name.ToString());
            }
            else if (scope.Module.FindEvent(name.ToString()) is { } declared && declared.Node == node)
            {
                Declare(declared, node);
            }
        }
    }

    private void Declare(EventSymbol declared, EventSyntax node)
    {
        var isIncomplete = node.Block.OpenBrace.IsMissing || node.Block.CloseBrace.IsMissing;
        PayloadSyntax? payload = null;
        RefSyntax? reference = null;
        foreach (var line in node.Block.Lines)
        {
            isIncomplete |= !line.Skipped.IsEmpty;
            switch (line.Item)
            {
                case RefSyntax its:
                    reference ??= its;
                    break;
                case PayloadSyntax its:
                    payload ??= its;
                    break;
            }
        }

        if (reference is not null)
        {
            declared.Ref = Find(reference);
        }
        else if (!isIncomplete)
        {
            scope.Diagnostics.EventWithoutRef(declared.Location, declared.Name);
        }

        if (payload is not null)
        {
            declared.Payload = Payload(declared, payload, isKnown: reference is null || declared.Ref is not null);
        }
    }

    /// <summary>The field that a <c>ref</c> names, of an entity of the module.</summary>
    private FieldSymbol? Find(RefSyntax reference)
    {
        if (SdsText.Of(scope.Source, reference.Target) is not { } name)
        {
            return null;
        }

        var dot = name.Name.LastIndexOf('.');
        var entity = dot > 0 && name.Module is null ? scope.Module.FindEntity(name.Name[..dot]) : null;
        var field = entity?.FindField(name.Name[(dot + 1)..]);
        if (field is null && entity is not { IsIncomplete: true })
        {
            Report(name.Location, name.Name, dot, entity);
        }

        if (entity is not null)
        {
            scope.Used.Entities.Add(entity);
        }

        return field;
    }

    private void Report(Location place, string written, int dot, EntitySymbol? entity)
    {
        if (entity is not null)
        {
            var fields = new List<string>(entity.Fields.Length);
            foreach (var its in entity.Fields)
            {
                fields.Add($"{entity.Name}.{its.Name}");
            }

            var (help, fix) = NearNames.Suggest(place, written, fields);
            scope.Diagnostics.UnknownRef(place, written, help, fix);
        }
        else if (dot > 0 && scope.Visible.FindByName(written[..dot]) is { } view)
        {
            scope.Diagnostics.UnknownRef(
                place,
                written,
                $"`{view.Name}` belongs to another module; an event is about a row of its own"
            );
        }
        else
        {
            scope.Diagnostics.UnknownRef(place, written, "name a field of an entity of the module: `Entity.id`");
        }
    }

    private ImmutableArray<FieldSymbol> Payload(EventSymbol declared, PayloadSyntax payload, bool isKnown)
    {
        var place = new TypePlace
        {
            AcceptsRows = true,
            ReportRepeated = static (found, location, name) => found.DuplicatePayloadField(location, name),
        };
        var fields = new TypeBinder(scope, scope.Source, place).BindFields(payload.Shape);
        foreach (var field in fields)
        {
            if (field.TypeNode is null)
            {
                types.Infer(declared, field, isKnown);
            }
        }

        return fields;
    }
}
