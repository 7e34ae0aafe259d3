using System.Text.Json;
using Ossature.Compiler.Semantics.Sds.Coverage;

namespace Ossature.CommandLine.Output;

/// <summary>Formal coverage for programs.</summary>
internal static class FormalJson
{
    /// <summary>The fields <c>coverage</c>, the counts of each specification by kind, and <c>opaque</c>.</summary>
    public static void Write(Utf8JsonWriter json, FormalCoverage coverage, IEnumerable<ClauseEntry> clauses)
    {
        json.WriteStartObject("coverage");
        foreach (var spec in coverage.Specs)
        {
            json.WriteStartObject(spec.Spec);
            foreach (var (kind, count) in spec.Kinds)
            {
                json.WriteString(ClauseKindNames.Of(kind), count.ToString());
            }

            json.WriteString("all", spec.All.ToString());
            json.WriteEndObject();
        }

        json.WriteEndObject();
        WriteClauses(json, "opaque", SkipLedger.Of(clauses));
    }

    /// <summary>The field <c>ratchet</c>.</summary>
    public static void Write(Utf8JsonWriter json, RatchetChange change)
    {
        json.WriteStartObject("ratchet");
        json.WriteString("file", OpaqueRatchet.FileName);
        WriteClauses(json, "added", change.Added);
        json.WriteStrings("removed", change.Removed);
        json.WriteEndObject();
    }

    private static void WriteClauses(Utf8JsonWriter json, string name, IEnumerable<ClauseEntry> clauses)
    {
        json.WriteStartArray(name);
        foreach (var clause in clauses)
        {
            json.WriteStartObject();
            json.WriteString("spec", clause.Spec);
            json.WriteString("declaration", clause.Declaration);
            json.WriteString("kind", ClauseKindNames.Of(clause.Kind));
            json.WriteString("clause", clause.Text);
            json.WriteString("file", clause.Location.Path);
            json.WriteNumber("line", clause.Location.Start.Line);
            json.WriteString("code", clause.ReasonCode);
            json.WriteString("reason", clause.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
