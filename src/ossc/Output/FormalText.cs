using System.Text;
using Ossature.Compiler.Diagnostics.Rendering;
using Ossature.Compiler.Semantics.Sds.Coverage;

namespace Ossature.CommandLine.Output;

/// <summary>Formal coverage for people: a table of all specifications and kinds, then a ledger of the opaque clauses, with places and reasons.</summary>
internal static class FormalText
{
    /// <summary>The line that tells of the whole project.</summary>
    public static string Summary(FormalCoverage coverage, IReadOnlyCollection<ClauseEntry> clauses)
    {
        var count = coverage.All;
        var opaque = clauses.Count(clause => clause.Status == ClauseStatus.Opaque);
        var faulty = clauses.Count(clause => clause.Status == ClauseStatus.Faulty);
        return $"formal: {count.Bound} of {Invocation.Count(count.All, "clause")} ({count.Percent})"
            + (opaque > 0 ? $", {opaque} opaque" : "")
            + (faulty > 0 ? $", {faulty} in error" : "")
            + "\n";
    }

    public static string Table(FormalCoverage coverage)
    {
        var kinds = Enum.GetValues<ClauseKind>()
            .Where(kind => coverage.Specs.Any(spec => spec.Kinds.Any(its => its.Kind == kind)))
            .ToArray();
        string[] header = ["MODULE", .. kinds.Select(kind => ClauseKindNames.Of(kind).ToUpperInvariant()), "ALL", "FORMAL"];
        var rows = new List<string[]> { header };
        foreach (var spec in coverage.Specs)
        {
            var counts = spec.Kinds.ToDictionary(its => its.Kind, its => its.Count.ToString());
            rows.Add([
                spec.Spec,
                .. kinds.Select(kind => counts.GetValueOrDefault(kind, "")),
                spec.All.ToString(),
                spec.All.Percent,
            ]);
        }

        return TextTable.Render(rows, [.. Enumerable.Range(1, kinds.Length + 2)]);
    }

    /// <summary>Every opaque clause with its place, its declaration and the reason; empty where there is none.</summary>
    public static string Ledger(IEnumerable<ClauseEntry> clauses)
    {
        var text = new StringBuilder();
        foreach (var clause in SkipLedger.Of(clauses))
        {
            text.Append("  ").Append(PrintableText.OneLine(Line(clause))).Append('\n');
        }

        return text.Length > 0 ? text.Insert(0, "\nopaque:\n").ToString() : "";
    }

    /// <summary>What has changed against the opaque clauses that are accepted.</summary>
    public static string Ratchet(RatchetChange change, IEnumerable<ClauseEntry> clauses)
    {
        if (change is { Added.IsEmpty: true, Removed.IsEmpty: true })
        {
            return SkipLedger.Of(clauses).IsEmpty
                ? "no clause is opaque\n"
                : $"every opaque clause is accepted by `{OpaqueRatchet.FileName}`, and nothing else is\n";
        }

        var text = new StringBuilder();
        Append($"not accepted by `{OpaqueRatchet.FileName}`", change.Added.Select(Line));
        Append($"in `{OpaqueRatchet.FileName}` and opaque no more", change.Removed);
        return text.Append($"\n`ossc coverage --update-ratchet` writes `{OpaqueRatchet.FileName}` anew\n").ToString();

        void Append(string title, IEnumerable<string> lines)
        {
            var before = text.Length;
            foreach (var line in lines)
            {
                text.Append("  ").Append(PrintableText.OneLine(line)).Append('\n');
            }

            if (text.Length > before)
            {
                text.Insert(before, $"\n{title}:\n");
            }
        }
    }

    private static string Line(ClauseEntry clause) =>
        $"{clause.Location.Path}:{clause.Location.Start.Line}: `{clause.Text}` of `{clause.Declaration}`: {clause.Reason} ({clause.ReasonCode})";
}
