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

        printer.Manifest(system);
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

        Bodies(spec);
        Rules(spec);
        Schema(spec);
    }

    private void Bodies(BoundSpec spec)
    {
        foreach (var its in spec.Events)
        {
            Line(1, $"event {its.Symbol.Name}");
            Note("ref", its.Symbol.Ref?.ToString());
            Note("payload", string.Join(", ", its.Symbol.Payload.Select(Field)));
            Note("emitted", RecordText.Print(its.Rule));
            Body(its.Body);
        }

        foreach (var action in spec.Actions)
        {
            Line(
                1,
                $"action {action.Symbol.Name}({string.Join(", ", action.Symbol.Parameters.Select(its => $"{its.Name}: {its.Type}"))})"
            );
            Body(action.Body);
        }

        foreach (var api in spec.Apis)
        {
            Line(1, $"api {api.Symbol}");
            Note("about", api.Symbol.Entity?.Name);
            Note(
                "parameters",
                string.Join(", ", api.Symbol.Parameters.Select(its => $"{its.Name}: {its.Field?.ToString() ?? its.Entity?.Name}"))
            );
            Note("in", string.Join(", ", api.Symbol.Input.Select(Field)));
            Note("out", string.Join(" + ", api.Symbol.Output.Select(its => Type(its))) + RecordText.Print(api.Symbol.Filters));
            Note("effect", api.Effect is null ? null : $"{api.Effect.Kind} {api.Effect.Entity}");
            Body(api.Body);
        }

        foreach (var handler in spec.Handlers)
        {
            Line(1, $"on {handler.Event}");
            Body(handler.Body);
        }
    }

    private void Rules(BoundSpec spec)
    {
        Clauses("invariant", spec.Invariants);
        foreach (var softs in spec.EntitySofts)
        {
            Clauses($"softs of {softs.Entity}", softs.Softs);
        }

        foreach (var access in spec.Auth.Access)
        {
            Line(1, $"auth {access.Api}: {access.Rule?.Pattern} {string.Join(", ", access.Roles)}");
        }

        foreach (var limit in spec.Limits)
        {
            Line(1, $"limit {RecordText.Print(limit)}");
        }

        foreach (var phrase in spec.Observed)
        {
            Line(1, $"observe {RecordText.Print(phrase)}");
        }

        Policy(spec.TestFailurePolicy);
    }

    private void Schema(BoundSpec spec)
    {
        Line(1, $"runtime {RecordText.Print(spec.Runtime)}");
        Line(1, $"migrate {RecordText.Print(spec.Migration)}");
        foreach (var evolution in spec.Evolutions)
        {
            Line(1, $"evolve {RecordText.Print(evolution)}");
        }

        foreach (var row in spec.Seed.Rows)
        {
            Line(
                1,
                $"seed {row.Entity} {string.Join(", ", row.Values.Select(its => $"{its.Field.Name}: {its.Value.Written()}"))}"
            );
        }

        foreach (var value in spec.Seed.Defaults)
        {
            Line(1, $"seed {value.Field} default {value.Value.Written()}");
        }
    }

    private void Manifest(BoundSystem system)
    {
        foreach (var module in system.Modules)
        {
            Clauses($"softs of {module.Name}", module.Softs);
        }

        foreach (var contract in system.Contracts)
        {
            Line(0, $"contract {contract.Left.Name} <-> {contract.Right.Name}");
            Clauses("promises", contract.Promises);
            Clauses("breaches", contract.Breaches);
            Clauses("softs", contract.Softs);
        }

        Clauses("system_invariant", system.Invariants);
        Policy(system.TestFailurePolicy);
    }

    private void Policy(BoundTestFailurePolicy? policy)
    {
        if (policy is not null)
        {
            Line(1, $"on test failure, at most {policy.MaxRetries} retries");
            Clauses("steps", policy.Steps);
            Clauses("giving up", policy.GivingUp);
            Clauses("softs", policy.Softs);
        }
    }

    private void Body(BoundBody body)
    {
        foreach (var line in body.Lines)
        {
            Line(2, line.Clause.Text);
            Line(
                3,
                line switch
                {
                    AssertionLine its => $"{RecordText.Print(its.Condition)} => {RecordText.Print(its.Outcome)}",
                    StepLine its => RecordText.Print(its.Step),
                    SoftLine its => RecordText.Print(its.Soft),
                    _ => line.ToString(),
                }
            );
        }
    }

    private void Clauses<T>(string heading, IReadOnlyCollection<BoundClause<T>> clauses)
        where T : class
    {
        if (clauses.Count > 0)
        {
            Line(1, heading);
        }

        foreach (var clause in clauses)
        {
            Line(2, clause.Entry.Text);
            Line(3, RecordText.Print(clause.Meaning));
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
