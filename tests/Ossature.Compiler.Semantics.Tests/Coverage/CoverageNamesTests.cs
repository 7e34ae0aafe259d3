using Ossature.Compiler.Semantics.Coverage;

namespace Ossature.Compiler.Semantics.Tests.Coverage;

public sealed class CoverageNamesTests
{
    [Theory]
    [InlineData("Report the budget", "report the budget")]
    [InlineData("report_the__budget", "report the budget")]
    [InlineData(" (Report) the budget! ", "report the budget")]
    [InlineData("GET /beds/{id}", "get beds id")]
    [InlineData("Größe 2", "gr e 2")]
    [InlineData("Полив", "")]
    public void Headings_are_compared_without_case_and_punctuation(string heading, string normal) =>
        Assert.Equal(normal, HeadingText.Normalize(heading));

    [Theory]
    [InlineData("second", 1)]
    [InlineData("SECOND", 0)]
    [InlineData("first", 1)]
    [InlineData("Second", 0)]
    [InlineData("Полив", 3)]
    [InlineData("Сбор", 4)]
    [InlineData("Обрезка", -1)]
    [InlineData("get: beds", 2)]
    [InlineData("GET - beds", 5)]
    [InlineData("third", -1)]
    public void An_anchor_goes_before_a_heading_and_an_exact_heading_before_a_similar_one(string target, int expected) =>
        Assert.Equal(
            expected,
            new RequirementNames([
                Some.Requirement("Second"),
                Some.Requirement("First", "second") with
                {
                    Title = "First",
                },
                Some.Requirement("GET beds"),
                Some.Requirement("Полив"),
                Some.Requirement("Сбор"),
                Some.Requirement("GET - beds"),
            ]).Find(target)
        );

    [Theory]
    [InlineData("raise BedError", "BedError")]
    [InlineData("raise `BedError`, or SoilException.", "BedError SoilException")]
    [InlineData("garden.BedError again BedError", "BedError")]
    [InlineData("Error message, an Exception, Errors, bedError, BedErrors, _BedError", "")]
    [InlineData("HTTPError Http_404Error", "HTTPError Http_404Error")]
    public void Errors_are_words_that_look_like_types(string text, string types)
    {
        Assert.Equal(types, Types("", text));
        Assert.Equal(types, Types(text, ""));
    }

    [Theory]
    [InlineData("plan-2_b", "plan-2_b")]
    [InlineData("Plan a watering", "\"Plan a watering\"")]
    [InlineData("The \"best\" \\ plan", "\"The \\\"best\\\" \\\\ plan\"")]
    public void A_target_is_quoted_where_it_needs_it(string target, string written) =>
        Assert.Equal(written, CoverTargetText.Of(target));

    private static string Types(string condition, string response)
    {
        var spec = Some.Spec("A") with { Requirements = [Some.Requirement("R") with { Errors = [new(condition, response)] }] };
        return string.Join(' ', SpecCoverage.Of(spec, [], []).Requirements[0].Errors.Select(error => error.Type));
    }
}
