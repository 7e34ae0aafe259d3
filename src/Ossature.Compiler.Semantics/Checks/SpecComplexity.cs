using System.Globalization;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Checks;

/// <summary>Very long requirements are better split over several specifications.</summary>
internal static class SpecComplexity
{
    private const int Limit = 3000;

    /// <summary>How many requirements are named: the largest ones.</summary>
    private const int Named = 3;

    public static void Check(BoundSpec spec, DiagnosticBag diagnostics)
    {
        var length = 0;
        foreach (var requirement in spec.Symbol.Requirements)
        {
            length += Length(requirement);
        }

        if (length > Limit)
        {
            diagnostics.ComplexSpec(spec.Symbol.Location, spec.Id, Number(length), Number(Limit), Largest(spec.Symbol));
        }
    }

    /// <summary>The largest requirements with their lengths, as <c>`Add` (1200), `List` (900)</c>.</summary>
    private static string Largest(SpecSymbol spec) =>
        string.Join(
            ", ",
            spec.Requirements.OrderByDescending(Length)
                .ThenBy(requirement => requirement.Title, StringComparer.Ordinal)
                .Take(Named)
                .Select(requirement => $"`{requirement.Title}` ({Number(Length(requirement))})")
        );

    private static int Length(RequirementSymbol requirement)
    {
        var length = requirement.Description.Length + requirement.Accepts.Length + requirement.Returns.Length;
        foreach (var error in requirement.Errors)
        {
            length += error.Condition.Length + error.Response.Length;
        }

        return length;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
