using System.Globalization;
using System.Text;
using Ossature.Compiler.Semantics.Sds.Binding;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Tests.Sds;

/// <summary>Writes a bound system for goldens: one method for each family, the parts of a line in the order of the source.</summary>
internal sealed class BoundPrinter
{
    private readonly StringBuilder text = new();

    public static string Print(BoundSystem system)
    {
        var printer = new BoundPrinter();
        foreach (var spec in system.Specs)
        {
            printer.Spec(spec);
        }

        return printer.text.ToString();
    }

    private void Spec(BoundSpec spec)
    {
        Line(0, $"spec {spec.Module}");
        foreach (var entity in spec.Entities)
        {
            Entity(entity);
        }

        foreach (var edge in spec.Edges)
        {
            Line(1, $"edge {edge} {edge.Cardinality}");
        }

        foreach (var machine in spec.Machines)
        {
            Machine(machine);
        }
    }

    private void Entity(EntitySymbol entity)
    {
        Line(1, $"entity {entity}{string.Concat(entity.Decorators.Select(Decorator))}");
        foreach (var field in entity.Fields)
        {
            Line(2, Field(field));
        }

        Note(
            "unique",
            string.Join("; ", entity.UniqueCombinations.Select(fields => string.Join(", ", fields.Select(its => its.Name))))
        );
        Note("edges", string.Join("; ", entity.Edges));
        Note("state", entity.StateField?.ToString());
        Note("owner", string.Join(" > ", entity.OwnerPath.Select(OwnerStep)));
    }

    private void Machine(MachineSymbol machine)
    {
        Line(1, $"machine {machine}");
        Line(2, string.Join(", ", machine.Transitions.Select(its => $"{its.From} -> {its.To}")));
        Note("states", string.Join(", ", machine.States));
        Note("initial", machine.Initial);
        Note("terminal", string.Join(", ", machine.Terminal));
    }

    private static string Field(FieldSymbol field) =>
        $"{field.Name}: {Type(field.Type, field.IsOptional)}{string.Concat(field.Decorators.Select(Decorator))}"
        + (field.SnapshotOf is { } source ? $" = {source}" : "")
        + (field.Default is { } value ? $" default {value.Written()}" : "");

    private static string Type(SdsType type, bool isOptional = false) =>
        type switch
        {
            ListType list => $"[{Type(list.Element)}]{(isOptional ? "?" : "")}",
            ObjectType its => $"{{{string.Join(", ", its.Fields.Select(Field))}}}{(isOptional ? "?" : "")}",
            ReferenceType { Entity: { Module.Length: > 0 } its } => $"-> {its.Module}/{its}{(isOptional ? "?" : "")}",
            _ => type.Written(isOptional),
        };

    private static string Decorator(DecoratorSymbol decorator) =>
        decorator.Arguments.IsEmpty ? $" @{decorator.Name}" : $" @{decorator.Name}({string.Join(", ", decorator.Arguments)})";

    private static string OwnerStep(OwnerStep step) =>
        step switch
        {
            OwnerStep.Parent its => its.Edge.From.Name,
            OwnerStep.Named its => its.Field.Name,
            _ => step.ToString(),
        };

    /// <summary>A line of what the declaration above says without writing it; none for nothing.</summary>
    private void Note(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Line(2, $"({name}: {value})");
        }
    }

    private void Line(int indent, string line) =>
        text.Append(CultureInfo.InvariantCulture, $"{new string(' ', 2 * indent)}{line}\n");
}
