using System.Collections.Immutable;
using Ossature.Compiler.Syntax.Markdown;

namespace Ossature.Compiler.Semantics.Declare;

/// <summary>Declares what a component promises: a list of items, or the word <c>None</c>.</summary>
internal static class ContractsDeclarer
{
    public static ImmutableArray<string> Declare(DeclaredFile file, Entry entry, ushort label)
    {
        if (entry.Clause(label) is not { } clause)
        {
            if (entry.Lacks(label))
            {
                file.Diagnostics.ComponentWithoutContracts(entry.Location, entry.Name);
            }

            return [];
        }

        var items = clause.Blocks.Bullets().ToArray();
        if (IsNone(file, clause, out var goesOn))
        {
            entry.Use(clause);
            if (goesOn)
            {
                file.Diagnostics.ContractsContradict(file.Locate(clause.Label), entry.Name);
            }
            else
            {
                UseAll(entry, clause.Blocks.OfType<ParagraphSyntax>());
            }
        }
        else if (items.Length == 0 && entry.IsWhole)
        {
            file.Diagnostics.ContractsEmpty(file.Locate(clause.Label), entry.Name);
        }
        else if (clause.InlineText(file.Source).Length == 0)
        {
            entry.Use(clause);
        }

        UseAll(entry, items);
        return [.. items.Select(item => item.Text(file.Source))];
    }

    /// <summary>Whether the first line of text says <c>None</c>, and whether anything but code and attributes follows it.</summary>
    private static bool IsNone(DeclaredFile file, ClauseSyntax clause, out bool goesOn)
    {
        var source = file.Source;
        var inline = clause.Label.LabelTextSpan(source);
        var lines = clause.Continuations.Select(line => line.ContentSpan(source));
        var blocks = clause.Blocks.Where(block => block is not (FencedBlockSyntax or AttributeSyntax));
        var below = blocks.SelectMany(block => block.Tokens()).Select(line => line.ContentSpan(source));
        var text = lines.Concat(below).Prepend(inline).Where(span => span.Length > 0).Take(2).Select(source.ToString).ToArray();
        goesOn = text.Length > 1;
        return text is [var first, ..] && first.Equals("None", StringComparison.OrdinalIgnoreCase);
    }

    private static void UseAll(Entry entry, IEnumerable<BlockSyntax> blocks)
    {
        foreach (var block in blocks)
        {
            entry.Use(block);
        }
    }
}
