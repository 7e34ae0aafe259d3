using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Syntax.Smd;

namespace Ossature.Compiler.Semantics.Declare;

/// <summary>Declares one entry of the section Requirements.</summary>
internal static class RequirementDeclarer
{
    private static readonly ImmutableArray<EntryLabel> Labels =
    [
        new((ushort)SmdTokenKind.AcceptsLabel, "Accepts"),
        new((ushort)SmdTokenKind.ReturnsLabel, "Returns"),
        new((ushort)SmdTokenKind.ErrorsLabel, "Errors"),
    ];

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
        if (text.Length == 0 && entry.IsWhole)
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

        var errors = ImmutableArray.CreateBuilder<ErrorClause>();
        foreach (var item in clause.Blocks.Bullets())
        {
            entry.Use(item);
            if (Error(file, entry, item) is { } error)
            {
                errors.Add(error);
            }
        }

        return errors.ToImmutable();
    }

    private static ErrorClause? Error(DeclaredFile file, Entry entry, ListItemSyntax item)
    {
        var text = item.Text(file.Source);
        var arrow = text.Contains('→', StringComparison.Ordinal) ? "→" : "->";
        var at = text.IndexOf(arrow, StringComparison.Ordinal);
        if (at < 0)
        {
            file.Diagnostics.ErrorWithoutArrow(file.Locate(item.Bullet), entry.Name);
            return null;
        }

        var (condition, response) = (text[..at].Trim(), text[(at + arrow.Length)..].Trim());
        if (condition.Length > 0 && response.Length > 0)
        {
            return new(condition, response);
        }

        file.Diagnostics.ErrorWithEmptySide(
            file.Locate(item.Bullet),
            condition.Length == 0 ? "condition" : "response",
            entry.Name
        );
        return null;
    }
}
