using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>The placeholders of an error mean something wherever it is raised.</summary>
internal static class Placeholders
{
    private const string Ambiguous = "OSS2632";

    public static void Check(StepScope scope, ErrorSymbol error)
    {
        Check(scope, error.Message);
        Check(scope, error.Detail);
    }

    private static void Check(StepScope scope, MessageTemplate template)
    {
        foreach (var placeholder in template.Placeholders)
        {
            // It is filled where the error is raised, so it may be ambiguous elsewhere. What is done above does not matter.
            if (
                placeholder.Location.Source is { } source
                && !scope.Body.Section.ReportedPlaceholders.Contains(placeholder)
                && Probe.Path(source, placeholder.Location.Span) is { } path
                && Probe.Value(scope.Body.Aside, source, path, out var problems) is null
                && problems.Reason?.Descriptor.Code != Ambiguous
            )
            {
                scope.Body.Section.ReportedPlaceholders.Add(placeholder);
                scope.Problems.Remark(found => found.UnknownPlaceholder(placeholder.Location, placeholder.Path));
            }
        }
    }
}
