using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax.Toml;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Lowering.Plans;

/// <summary>
/// <c>.ossature/plan.toml</c>: made by lowering, edited by its author. Reading takes plans of any origin; merging changes what the
/// specifications changed and leaves what the author wrote, down to comments and order.
/// </summary>
public static class PlanFile
{
    /// <summary>Path of the plan file in the project folder.</summary>
    public const string Path = ".ossature/plan.toml";

    /// <summary>Reads a plan; null when it has errors, which are then among the diagnostics.</summary>
    public static Plan? Read(SourceText source, DiagnosticBag diagnostics)
    {
        var tree = TomlSyntaxTree.Parse(source);
        diagnostics.AddRange(tree.Problems);
        return Read(tree, diagnostics);
    }

    /// <summary>Reads a plan that is parsed, whose own problems are not reported again; null when it has errors.</summary>
    public static Plan? Read(TomlSyntaxTree tree, DiagnosticBag diagnostics) =>
        tree.Problems.IsEmpty ? PlanReader.Read(tree, diagnostics)?.Plan : null;

    /// <summary>A new plan file. The status of a task is its author's to set and is not written.</summary>
    public static string Write(Plan plan) => PlanWriter.Write(plan);

    /// <summary>Brings a plan file up to date with a lowering.</summary>
    /// <param name="existing">
    /// The file. A plan without <c>[meta] lowered</c> is foreign or made by hand and stays; one that has errors stays too; one that was made
    /// from an equal lowering already is what it should be.
    /// </param>
    /// <param name="lowered">The plan that the specifications ask for now.</param>
    /// <param name="changes">What was added, changed, removed or kept against the specifications; empty when nothing is to be said.</param>
    /// <returns>The text to write; equal to <paramref name="existing"/> when nothing changed.</returns>
    public static string Merge(SourceText existing, Plan lowered, out ImmutableArray<PlanChange> changes)
    {
        changes = [];
        var tree = TomlSyntaxTree.Parse(existing);
        var read = tree.Problems.IsEmpty ? PlanReader.Read(tree, []) : null;
        if (read?.Plan.Lowered is not { } digest || digest == lowered.Lowered)
        {
            return existing.Text;
        }

        if (!IsMergeable(tree))
        {
            changes =
            [
                new(
                    PlanChangeKind.Kept,
                    "",
                    "the plan is left as it is, because it does not write `[meta]`, `[[task]]` and `[lowered]` as headers"
                ),
            ];
            return existing.Text;
        }

        var merge = new PlanMerge(tree, read, lowered);
        var text = merge.Apply();
        changes = merge.Changes;
        return text;
    }

    /// <summary>Tables in braces and dotted keys mean the same as headers, but lines cannot be put into them.</summary>
    private static bool IsMergeable(TomlSyntaxTree tree) =>
        tree.Table.Find("meta")?.Value is TomlTable { HasHeader: true }
        && tree.Table.Find("task")?.Value is null or TomlArray { IsArrayOfTables: true }
        && tree.Table.Find(PlanBase.Table)?.Value is null or TomlTable { HasHeader: true };
}
