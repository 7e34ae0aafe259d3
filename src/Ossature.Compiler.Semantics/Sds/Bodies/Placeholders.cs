using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>The placeholders of an error mean something wherever it is raised.</summary>
internal static class Placeholders
{
    public static void Check(BodyScope body, StepScope scope, ErrorSymbol error)
    {
        Check(body, scope, error.Message);
        Check(body, scope, error.Detail);
    }

    private static void Check(BodyScope body, StepScope scope, MessageTemplate template)
    {
        foreach (var placeholder in template.Placeholders)
        {
            // It is filled where the error is raised, so that what is ambiguous in a clause is not so then.
            if (
                placeholder.Location.Source is { } source
                && !body.Section.ReportedPlaceholders.Contains(placeholder)
                && Probe.Path(source, placeholder.Location.Span) is { } path
                && body.Aside(names => Probe.IsNothing(names, source, path))
            )
            {
                body.Section.ReportedPlaceholders.Add(placeholder);
                scope.Problems.Remark(found => found.UnknownPlaceholder(placeholder.Location, placeholder.Path));
            }
        }
    }
}
