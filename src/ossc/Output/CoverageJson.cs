using System.Collections.Immutable;
using System.Text.Json;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics;
using Ossature.Compiler.Semantics.Coverage;
using Ossature.Compiler.Semantics.Sds.Binding;
using Ossature.Compiler.Semantics.Sds.Coverage;
using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.CommandLine.Output;

/// <summary>Coverage for programs.</summary>
internal static class CoverageJson
{
    /// <summary>
    /// The object; a project without verification files has no totals and empty lists, one without a system no <c>coverage</c> and no <c>opaque</c>.
    /// </summary>
    public static string Render(
        ProjectCoverage? coverage,
        BoundSystem? system,
        RatchetChange? ratchet,
        IEnumerable<Diagnostic> diagnostics
    ) =>
        JsonText.Indented(json =>
        {
            var specs = coverage?.Specs ?? [];
            if (coverage is not null)
            {
                json.WriteStartObject("totals");
                json.WriteNumber("covered", coverage.Totals.Covered);
                json.WriteNumber("uncovered", coverage.Totals.Uncovered);
                json.WriteNumber("exempt", coverage.Totals.Exempt);
                json.WriteEndObject();
            }

            WriteRequirements(json, specs);
            WriteLedger(json, specs);
            if (system is not null)
            {
                FormalJson.Write(json, system.Coverage, system.Clauses);
            }

            if (ratchet is not null)
            {
                FormalJson.Write(json, ratchet);
            }

            json.WriteDiagnostics(diagnostics);
        });

    private static void WriteRequirements(Utf8JsonWriter json, ImmutableArray<SpecCoverage> specs)
    {
        json.WriteStartArray("requirements");
        foreach (var spec in specs)
        {
            foreach (var row in spec.Requirements)
            {
                json.WriteStartObject();
                WritePlace(json, spec.Spec, row.Requirement);
                json.WriteString("anchor", row.Requirement.Anchor);
                json.WriteString("state", Word(row.State));
                WriteCovers(json, row);
                json.WriteStartArray("errors");
                foreach (var error in row.Errors)
                {
                    json.WriteStartObject();
                    json.WriteString("type", error.Type);
                    json.WriteBoolean("expected", error.IsExpected);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteCovers(Utf8JsonWriter json, RequirementCoverage row)
    {
        json.WriteStartArray("coveredBy");
        foreach (var cover in row.Covers)
        {
            json.WriteStartObject();
            json.WriteString("kind", Word(cover.Kind));
            json.WriteString("name", cover.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLedger(Utf8JsonWriter json, ImmutableArray<SpecCoverage> specs)
    {
        json.WriteStartArray("ledger");
        foreach (var entry in LedgerEntry.Of(specs))
        {
            json.WriteStartObject();
            WritePlace(json, entry.Spec, entry.Requirement);
            json.WriteString("reason", entry.Reason == LedgerReason.UnexpectedError ? "error" : Word(entry.Reason));
            if (entry.ErrorType is { } type)
            {
                json.WriteString("error", type);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, SpecSymbol spec, RequirementSymbol requirement)
    {
        json.WriteString("spec", spec.Id);
        json.WriteString("requirement", requirement.Title);
        json.WriteString("file", requirement.Location.Path);
        json.WriteNumber("line", requirement.Location.Start.Line);
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
