using System.Globalization;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Checks;

/// <summary>Very long requirements are better split over several specifications.</summary>
internal static class SpecComplexity
{
    private const int Limit = 3000;

    public static void Check(BoundSpec spec, DiagnosticBag diagnostics)
    {
        var length = 0;
        foreach (var requirement in spec.Symbol.Requirements)
        {
            length += Length(requirement);
        }

        if (length > Limit)
        {
            diagnostics.ComplexSpec(spec.Symbol.Location, spec.Id, length.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static int Length(RequirementSymbol requirement) =>
        requirement.Description.Length
        + requirement.Accepts.Length
        + requirement.Returns.Length
        + requirement.Errors.Sum(error => error.Condition.Length + error.Response.Length);
}
