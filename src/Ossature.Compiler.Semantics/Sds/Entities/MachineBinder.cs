using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>Gives state fields their machines.</summary>
internal sealed class MachineBinder(SpecScope scope)
{
    private readonly HashSet<FieldSymbol> known = [];
    private readonly Dictionary<EntitySymbol, ImmutableArray<MachineSymbol>.Builder> machines = [];

    public static void Bind(SpecScope scope) => new MachineBinder(scope).Bind();

    private void Bind()
    {
        foreach (var node in scope.Section.Machines)
        {
            if (FindField(node) is { } field)
            {
                Bind(node, field);
            }
        }

        foreach (var (entity, its) in machines)
        {
            entity.Machines = its.DrainToImmutable();
        }
    }

    private void Bind(MachineSyntax node, FieldSymbol field)
    {
        var place = scope.Locate(TextSpan.FromBounds(node.Entity.Start, node.Field.End));
        if (!known.Add(field))
        {
            scope.Diagnostics.SecondMachine(place, field.ToString());
        }
        else if (field.Type is EnumType members)
        {
            ReportFixed(place, field);
            var machine = new MachineSymbol
            {
                Field = field,
                Node = node,
                Location = place,
            };
            new MachineStates(scope, machine, members).Read(node.Block);
            Add(field.Entity!, machine);
        }
        else if (!field.Type.IsUnknown)
        {
            scope.Diagnostics.MachineOfOtherType(place, field.ToString(), field.Type.ToString());
        }
    }

    private void ReportFixed(Location place, FieldSymbol field)
    {
        foreach (var decorator in field.Decorators)
        {
            if (decorator.Name is "immutable" or "computed")
            {
                var fix = ReferenceEquals(decorator.Location.Source, scope.Source)
                    ? Blank.Removal(scope.Source, decorator.Location.Span)
                    : null;
                scope.Diagnostics.MachineOfFixedField(place, field.ToString(), decorator.Name, fix);
                return;
            }
        }
    }

    private void Add(EntitySymbol entity, MachineSymbol machine)
    {
        scope.Machines.Add(machine);
        if (!machines.TryGetValue(entity, out var its))
        {
            machines.Add(entity, its = ImmutableArray.CreateBuilder<MachineSymbol>());
        }

        its.Add(machine);
    }

    /// <summary>The field of a machine; null after saying that there is none.</summary>
    private FieldSymbol? FindField(MachineSyntax node)
    {
        if (node.Entity.IsMissing || node.Field.IsMissing)
        {
            return null;
        }

        var (name, fieldName) = (Text(node.Entity), Text(node.Field));
        if (scope.Module.FindEntity(name) is not { } entity)
        {
            Report(node, node.Entity, scope.Section.IsIncomplete, scope.Module.Entities, its => its.Name);
            return null;
        }

        var field = entity.FindField(fieldName);
        if (field is null)
        {
            Report(node, node.Field, entity.IsIncomplete || !entity.IsSpecified, entity.Fields, its => its.Name);
        }

        return field;
    }

    private void Report<T>(MachineSyntax node, SyntaxToken token, bool mayExist, ImmutableArray<T> known, Func<T, string> name)
    {
        if (mayExist)
        {
            return;
        }

        var candidates = new List<string>(known.Length);
        foreach (var its in known)
        {
            candidates.Add(name(its));
        }

        var place = scope.Locate(token.Span);
        var (help, fix) = NearNames.Suggest(place, Text(token), candidates);
        scope.Diagnostics.MachineWithoutField(place, $"{Text(node.Entity)}.{Text(node.Field)}", help, fix);
    }

    private string Text(SyntaxToken token) => SdsText.Of(scope.Source, token);
}
