using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Finds what the steps of a section call and emit: its own actions and events.</summary>
internal static class OwnNames
{
    /// <summary>An action of the module; null where the name is none, which is reported.</summary>
    public static ActionSymbol? FindAction(StepScope scope, SpecScope spec, CallSyntax call)
    {
        var name = scope.Text(call.Action);
        if (spec.Actions.TryGetValue(name, out var action))
        {
            spec.Used.Actions.Add(action);
            return action;
        }

        if (NearNames.Nearest(name, spec.Actions.Keys) is { } near)
        {
            spec.Used.Actions.Add(spec.Actions[near]);
        }

        if (spec.Section.IsIncomplete)
        {
            scope.Problems.FaultSilently();
            return null;
        }

        var place = scope.Locate(call.Action);
        scope.Problems.Fault(found =>
        {
            var (help, fix) = NearNames.Suggest(place, name, spec.Actions.Keys);
            found.UnknownAction(place, name, help, fix);
        });
        return null;
    }

    /// <summary>An event of the module; null where the name is none, which is reported.</summary>
    public static EventSymbol? FindEvent(StepScope scope, SpecScope spec, SectionBodies section, PathSyntax path)
    {
        var module = spec.Module;
        var written = scope.Text(path);
        var owner = path.Module is { } token ? scope.Text(token) : null;
        var name = owner is null ? written : written[(owner.Length + 1)..];
        if (owner is null || owner == module.Name)
        {
            if (module.FindEvent(name) is { } own)
            {
                spec.Used.Emitted.Add(own);
                return own;
            }

            if (section.FindForeignEvent(name) is { } consumed)
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

        ReportUnknown(scope, spec, path, name);
        return null;
    }

    private static void ReportForeign(StepScope scope, PathSyntax path, EventSymbol foreign) =>
        scope.Problems.Fault(found => found.EmitsForeignEvent(scope.Locate(path), foreign.ToString(), foreign.Module));

    private static void ReportUnknown(StepScope scope, SpecScope spec, PathSyntax path, string name)
    {
        if (spec.Section.IsIncomplete)
        {
            scope.Problems.FaultSilently();
            return;
        }

        var names = new List<string>();
        foreach (var own in spec.Module.Events)
        {
            names.Add(own.Name);
        }

        // The one that was meant is emitted.
        if (NearNames.Nearest(name, names) is { } near)
        {
            spec.Used.Emitted.Add(spec.Module.FindEvent(near)!);
        }

        scope.Problems.Fault(found =>
        {
            var (help, fix) = NearNames.Suggest(scope.Locate(path), name, names);
            found.UnknownEmittedEvent(scope.Locate(path), name, help, fix);
        });
    }
}
