using System.Collections.Immutable;
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
    private readonly Dictionary<FieldSymbol, MachineSymbol> known = [];
    private readonly Dictionary<EntitySymbol, ImmutableArray<MachineSymbol>.Builder> machines = [];

    public static void Bind(SpecScope scope) => new MachineBinder(scope).Bind();

    private void Bind()
    {
        foreach (var node in scope.Section.Machines)
        {
            if (FindField(node) is { Type: EnumType members, Entity: { } entity } field)
            {
                var machine = new MachineSymbol
                {
                    Field = field,
                    Node = node,
                    Location = scope.Locate(TextSpan.FromBounds(node.Entity.Start, node.Field.End)),
                };
                if (known.TryAdd(field, machine))
                {
                    new MachineStates(scope, machine, members).Read(node.Block);
                    Add(entity, machine);
                }
            }
        }

        foreach (var (entity, its) in machines)
        {
            entity.Machines = its.DrainToImmutable();
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

    private FieldSymbol? FindField(MachineSyntax node) =>
        node.Entity.IsMissing || node.Field.IsMissing
            ? null
            : scope.Module.FindEntity(Text(node.Entity))?.FindField(Text(node.Field));

    private string Text(SyntaxToken token) => SdsText.Of(scope.Source, token);
}
