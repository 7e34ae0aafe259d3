using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Syntax.Amd;
using Ossature.Compiler.Syntax.Markdown;

namespace Ossature.Compiler.Semantics.Declare;

/// <summary>Declares one entry of the section Components.</summary>
internal static class ComponentDeclarer
{
    public static readonly ImmutableArray<EntryLabel> Labels =
    [
        new((ushort)AmdTokenKind.InterfaceLabel, "Interface"),
        new((ushort)AmdTokenKind.ContractsLabel, "Contracts"),
        new((ushort)AmdTokenKind.DependsOnLabel, "Depends on"),
    ];

    public static ComponentSymbol Declare(DeclaredFile file, EntrySyntax node)
    {
        var entry = new Entry(file, node, "component", Labels);
        var path = Path(file, entry);
        if (entry is { Description: "", IsWhole: true })
        {
            file.Diagnostics.ComponentWithoutDescription(entry.Location, entry.Name);
        }

        var code = Interface(file, entry);
        return new()
        {
            Name = entry.Name,
            Path = path,
            Description = entry.Description,
            Interface = code?.Code(file.Source) ?? "",
            InterfaceLanguage = code?.Language(file.Source) ?? "",
            Contracts = ContractsDeclarer.Declare(file, entry, (ushort)AmdTokenKind.ContractsLabel),
            DependsOn = DependsOn(file, entry),
            Details = entry.Details(),
            Location = entry.Location,
        };
    }

    private static NameReference Path(DeclaredFile file, Entry entry)
    {
        var attributes = entry.Node.AllBlocks().OfType<AttributeSyntax>().ToArray();
        var paths = attributes.Where(attribute => attribute.Line.Kind == (ushort)AmdTokenKind.PathAttribute).ToArray();
        foreach (var second in paths.Skip(1))
        {
            entry.Duplicate(second.Line, "@path");
        }

        var line = paths.FirstOrDefault()?.Line;
        if (line is { } given && given.AttributeTextSpan(file.Source) is { Length: > 0 } span)
        {
            return new(file.Source.ToString(span), file.Locate(span));
        }

        var place = line is { } empty ? file.Locate(empty) : entry.Location;
        if (entry.IsWhole)
        {
            file.Diagnostics.ComponentWithoutPath(place, entry.Name);
        }

        return new("", place);
    }

    private static FencedBlockSyntax? Interface(DeclaredFile file, Entry entry)
    {
        var code = entry.CodeOf(
            (ushort)AmdTokenKind.InterfaceLabel,
            (ushort)AmdTokenKind.ContractsLabel,
            (ushort)AmdTokenKind.DependsOnLabel
        );
        if (code is null && entry.Lacks((ushort)AmdTokenKind.InterfaceLabel))
        {
            var label = entry.Clause((ushort)AmdTokenKind.InterfaceLabel)?.Label;
            file.Diagnostics.ComponentWithoutInterface(label is { } line ? file.Locate(line) : entry.Location, entry.Name);
        }

        return code;
    }

    private static ImmutableArray<NameReference> DependsOn(DeclaredFile file, Entry entry)
    {
        if (entry.Clause((ushort)AmdTokenKind.DependsOnLabel) is not { } clause)
        {
            return [];
        }

        entry.Use(clause);
        var inline = clause.Label.LabelTextSpan(file.Source);
        if (inline.Length > 0)
        {
            return Names([inline, .. clause.Continuations.Select(line => line.ContentSpan(file.Source))]);
        }

        // Without anything behind the label, the names stand below it: as items, or on the first line of text.
        var items = clause.Bullets();
        var lines =
            items.Count > 0
                ? items.Select(item => item.Bullet.ItemSpan(file.Source))
                : clause
                    .Continuations.Concat(
                        clause.Blocks.OfType<ParagraphSyntax>().Take(1).SelectMany(paragraph => paragraph.Lines)
                    )
                    .Select(line => line.ContentSpan(file.Source));
        foreach (var block in clause.Blocks.Where(block => items.Count > 0 ? block is ListItemSyntax : block is ParagraphSyntax))
        {
            entry.Use(block);
        }

        return Names([.. lines]);

        ImmutableArray<NameReference> Names(ImmutableArray<Text.TextSpan> spans) =>
            spans.IsEmpty || SaysNone(file.Source.ToString(spans[0]))
                ? []
                : [.. spans.SelectMany(span => NameList.Split(file, file.Source.ToString(span), span))];
    }

    /// <summary>Whether a text starts with the word "none", whatever its capitals and whatever remark follows.</summary>
    private static bool SaysNone(string text) =>
        text.StartsWith("none", StringComparison.OrdinalIgnoreCase) && (text.Length == 4 || !char.IsLetterOrDigit(text[4]));
}
