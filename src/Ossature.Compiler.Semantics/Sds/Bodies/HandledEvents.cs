using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Finds the events that handlers handle.</summary>
internal static class HandledEvents
{
    /// <summary>An event that the module consumes, or one of its own; null where the name means none, which was reported.</summary>
    public static EventSymbol? Find(SpecScope scope, QNameSyntax node)
    {
        if (SdsText.Of(scope.Source, node) is not { } name)
        {
            return null;
        }

        if (name.Module is { } module)
        {
            return scope.Module.FindConsumedEvent(module.Name, name.Name);
        }

        if (scope.Module.FindEvent(name.Name) is { } own)
        {
            return own;
        }

        if (!scope.Section.IsIncomplete)
        {
            var names = new List<string>();
            foreach (var its in scope.Module.Events)
            {
                names.Add(its.Name);
            }

            foreach (var its in scope.Module.ConsumedEvents)
            {
                names.Add(its.ToString());
            }

            var (help, fix) = NearNames.Suggest(name.Location, name.Name, names);
            scope.Diagnostics.HandlesUnconsumed(name.Location, name.Name, help, fix);
        }

        return null;
    }
}
