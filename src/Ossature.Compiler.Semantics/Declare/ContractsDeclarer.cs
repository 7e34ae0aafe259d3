using System.Collections.Immutable;
using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Text;

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

        var items = clause.Bullets();
        if (IsNone(file, clause, out var goesOn))
        {
            entry.Use(clause);
            if (goesOn)
            {
                file.Diagnostics.ContractsContradict(file.Locate(clause.Label), entry.Name);
            }
            else
            {
                foreach (var block in clause.Blocks)
                {
                    if (block is ParagraphSyntax)
                    {
                        entry.Use(block);
                    }
                }
            }
        }
        else if (items.Count == 0 && entry.IsWhole)
        {
            file.Diagnostics.ContractsEmpty(file.Locate(clause.Label), entry.Name);
        }
        else if (clause.InlineText(file.Source).Length == 0)
        {
            entry.Use(clause);
        }

        foreach (var item in items)
        {
            entry.Use(item);
        }

        return items.Texts(file.Source);
    }

    /// <summary>Whether the first line of text says <c>None</c>, and whether anything but code and attributes follows it.</summary>
    private static bool IsNone(DeclaredFile file, ClauseSyntax clause, out bool goesOn)
    {
        var (saysNone, lines) = (false, 0);
        Count(clause.Label.LabelTextSpan(file.Source));
        foreach (var line in clause.Continuations)
        {
            Count(line.ContentSpan(file.Source));
        }

        foreach (var block in clause.Blocks)
        {
            switch (block)
            {
                case FencedBlockSyntax or AttributeSyntax:
                    break;
                case ListItemSyntax item:
                    Count(item.Bullet.ContentSpan(file.Source));
                    break;
                default:
                    foreach (var line in block.Tokens())
                    {
                        Count(line.ContentSpan(file.Source));
                    }

                    break;
            }
        }

        goesOn = lines > 1;
        return saysNone;

        void Count(TextSpan text)
        {
            if (text.Length > 0 && lines++ == 0)
            {
                saysNone = file.Source.Text.AsSpan(text.Start, text.Length).Equals("None", StringComparison.OrdinalIgnoreCase);
            }
        }
    }
}
