using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Symbols.Verification;

namespace Ossature.Compiler.Semantics.Tests;

/// <summary>What VMD files declare, to build projects from.</summary>
internal static class SomeCases
{
    /// <summary>A file of groups and scenarios.</summary>
    public static VerificationSymbol File(string spec, string path, params object[] stanzas) =>
        new()
        {
            Spec = new(spec, Location.OfFile(path)),
            Groups = [.. stanzas.OfType<CaseGroupSymbol>().Select(group => group with { Location = Location.OfFile(path) })],
            Scenarios =
            [
                .. stanzas.OfType<ScenarioSymbol>().Select(scenario => scenario with { Location = Location.OfFile(path) }),
            ],
        };

    /// <summary>A file named after the specification.</summary>
    public static VerificationSymbol Of(string spec, params object[] stanzas) => File(spec, $"specs/{spec}.vmd", stanzas);

    /// <summary>A group with as many columns as it is told, and one case that expects the error or, for null, just succeeds.</summary>
    public static CaseGroupSymbol Group(string name, int columns = 1, string? raises = null) =>
        new()
        {
            Name = name,
            Parameters = [.. Enumerable.Range(0, columns).Select(number => new ParameterSymbol($"p{number}", false, false))],
            Cases =
            [
                new()
                {
                    Name = "one",
                    Expected = Expecting(raises),
                    Location = Location.OfFile("specs/case.vmd"),
                },
            ],
            Location = Location.OfFile("specs/group.vmd"),
        };

    public static CallScenarioSymbol Call(string slug, string target, string? raises = null) =>
        new()
        {
            Name = slug,
            Slug = slug,
            Target = target,
            TargetLocation = Location.OfFile("specs/call.vmd"),
            Expected = Expecting(raises),
            Location = Location.OfFile("specs/call.vmd"),
        };

    public static CommandScenarioSymbol Command(string slug) =>
        new()
        {
            Name = slug,
            Slug = slug,
            Location = Location.OfFile("specs/command.vmd"),
        };

    public static CaseGroupSymbol Covering(this CaseGroupSymbol group, params string[] targets) =>
        group with
        {
            Covers = [.. targets.Select(Target)],
        };

    public static ScenarioSymbol Covering(this ScenarioSymbol scenario, params string[] targets) =>
        scenario with
        {
            Covers = [.. targets.Select(Target)],
        };

    public static CoverTarget Target(string text) => new(text, Location.OfFile("specs/target.vmd"));

    private static Expectation Expecting(string? raises) =>
        raises is null ? new Expectation.Succeeds() : new Expectation.Raises(raises, null);
}
