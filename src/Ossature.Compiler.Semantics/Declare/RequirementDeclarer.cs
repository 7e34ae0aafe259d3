using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Syntax.Smd;

namespace Ossature.Compiler.Semantics.Declare;

/// <summary>Declares one entry of the section Requirements.</summary>
internal static class RequirementDeclarer
{
    public static readonly ImmutableArray<EntryLabel> Labels =
    [
        new((ushort)SmdTokenKind.AcceptsLabel, "Accepts"),
        new((ushort)SmdTokenKind.ReturnsLabel, "Returns"),
        new((ushort)SmdTokenKind.ErrorsLabel, "Errors"),
    ];

    private static readonly ImmutableArray<string> OtherArrows = ["=>", "⇒", "⟶", "➜", "➔"];

    public static RequirementSymbol Declare(DeclaredFile file, EntrySyntax node)
    {
        var entry = new Entry(file, node, "requirement", Labels);
        if (entry is { Description: "", IsWhole: true })
        {
            file.Diagnostics.RequirementWithoutDescription(entry.Location, entry.Name);
        }

        return new()
        {
            Title = entry.Name,
            Anchor = entry.Heading.Anchor,
            NoVerify = entry.Heading.NoVerify,
            Description = entry.Description,
            Accepts = Required(file, entry, Labels[0]),
            Returns = Required(file, entry, Labels[1]),
            Errors = Errors(file, entry),
            Details = entry.Details(),
            Location = entry.Location,
        };
    }

    private static string Required(DeclaredFile file, Entry entry, EntryLabel label)
    {
        var text = entry.TextOf(label.Kind);
        if (text.Length == 0 && entry.Lacks(label.Kind))
        {
            var place = entry.Clause(label.Kind) is { } clause ? file.Locate(clause.Label) : entry.Location;
            file.Diagnostics.RequirementWithoutClause(place, entry.Name, label.Name);
        }

        return text;
    }

    private static ImmutableArray<ErrorClause> Errors(DeclaredFile file, Entry entry)
    {
        if (entry.Clause((ushort)SmdTokenKind.ErrorsLabel) is not { } clause)
        {
            return [];
        }

        // Text behind the label introduces the list, unless it says that there is none.
        var inline = clause.InlineText(file.Source).TrimEnd('.');
        if (inline.Length == 0 || inline.Equals("none", StringComparison.OrdinalIgnoreCase))
        {
            entry.Use(clause);
        }

        ReportOtherItems(file, entry, clause);
        var items = clause.Bullets();
        var errors = ImmutableArray.CreateBuilder<ErrorClause>(items.Count);
        foreach (var item in items)
        {
            entry.Use(item);
            if (Error(file, entry, item) is { } error)
            {
                errors.Add(error);
            }
        }

        return errors.DrainToImmutable();
    }

    /// <summary>Only items with a dash are errors; others that have an arrow were meant to be.</summary>
    private static void ReportOtherItems(DeclaredFile file, Entry entry, ClauseSyntax clause)
    {
        foreach (var block in clause.Blocks)
        {
            if (
                block is ListItemSyntax item
                && item.Bullet.Kind != (ushort)LineKind.Bullet
                && Arrow(item.Text(file.Source)).At >= 0
            )
            {
                var bullet = item.Bullet.BulletSpan(file.Source);
                file.Diagnostics.ErrorWithOtherBullet(
                    file.Locate(item.Bullet),
                    entry.Name,
                    file.Source.ToString(bullet),
                    CodeFix.Replace("start the line with `- `", bullet, "-")
                );
            }
        }
    }

    private static (int At, int Length) Arrow(ReadOnlySpan<char> text)
    {
        var arrow = text.IndexOf('→');
        return arrow >= 0 ? (arrow, 1) : (text.IndexOf("->"), 2);
    }

    private static ErrorClause? Error(DeclaredFile file, Entry entry, ListItemSyntax item)
    {
        var span = item.Bullet.ItemSpan(file.Source);
        var text = item.Continuations.IsEmpty ? file.Source.Text.AsSpan(span.Start, span.Length) : item.Text(file.Source);
        var (at, length) = Arrow(text);
        if (at < 0)
        {
            file.Diagnostics.ErrorWithoutArrow(file.Locate(item.Bullet), entry.Name, OtherArrow(file, item));
            return null;
        }

        var condition = text[..at].Trim();
        var response = text[(at + length)..].Trim();
        if (condition.Length > 0 && response.Length > 0)
        {
            return new(condition.ToString(), response.ToString());
        }

        file.Diagnostics.ErrorWithEmptySide(
            file.Locate(item.Bullet),
            condition.Length == 0 ? "condition" : "response",
            entry.Name
        );
        return null;
    }

    /// <summary>Writes the arrow of this language in the place of another one.</summary>
    private static CodeFix? OtherArrow(DeclaredFile file, ListItemSyntax item)
    {
        var text = file.Source.ToString(item.Bullet.Span);
        foreach (var arrow in OtherArrows)
        {
            if (text.Contains(arrow, StringComparison.Ordinal))
            {
                return CodeFix.Rename(file.Locate(item.Bullet), arrow, "->");
            }
        }

        return null;
    }
}
