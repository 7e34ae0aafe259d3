using System.Globalization;
using System.Text;
using Ossature.Compiler.Diagnostics.Rendering;
using Ossature.Compiler.Semantics;
using Ossature.Compiler.Semantics.Coverage;

namespace Ossature.CommandLine.Output;

/// <summary>Coverage for people: a table of all requirements, then a ledger of what is not verified, with places.</summary>
internal static class CoverageText
{
    /// <summary>The line that tells of the whole project.</summary>
    public static string Summary(ProjectCoverage coverage) => $"coverage: {coverage.Totals}\n";

    public static string Render(ProjectCoverage coverage)
    {
        var rows = new List<string[]> { new[] { "SPECIFICATION", "REQUIREMENT", "COVERED BY", "ERRORS" } };
        foreach (var spec in coverage.Specs)
        {
            rows.AddRange(spec.Requirements.Select(row => Row(spec, row)));
        }

        var text = new StringBuilder(TextTable.Render(rows));
        var ledger = LedgerEntry.Of(coverage.Specs).ToArray();
        if (ledger.Length > 0)
        {
            text.Append("\nnot verified:\n");
        }

        foreach (var entry in ledger)
        {
            var (path, line) = (entry.Requirement.Location.Path, entry.Requirement.Location.Start.Line);
            var sentence = PrintableText.OneLine($"{path}:{line}: `{entry.Requirement.Title}` {Reason(entry)}");
            text.Append("  ").Append(sentence).Append('\n');
        }

        return text.Append('\n').ToString();
    }

    private static string[] Row(SpecCoverage spec, RequirementCoverage row) =>
        [
            spec.Spec.Id,
            row.Requirement.Title,
            row.State switch
            {
                CoverageState.Exempt => "exempt",
                CoverageState.Uncovered => "uncovered",
                _ => string.Join(", ", row.Covers),
            },
            row.Errors.IsEmpty
                ? ""
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{row.Errors.Count(error => error.IsExpected)}/{row.Errors.Length}"
                ),
        ];

    private static string Reason(LedgerEntry entry) =>
        entry.Reason switch
        {
            LedgerReason.Exempt => "is exempt: its heading says `.no-verify`",
            LedgerReason.Uncovered => "is uncovered: no group, scenario or task names it",
            _ => $"declares `{entry.ErrorType}`, which no case expects",
        };
}
