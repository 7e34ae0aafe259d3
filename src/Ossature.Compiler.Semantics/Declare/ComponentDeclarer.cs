using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Amd;
using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Text;

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

    public static ComponentSymbol Declare(EntrySyntax node, DeclaredFile file)
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
        AttributeSyntax? path = null;
        foreach (var attribute in entry.Node.Attributes())
        {
            if (attribute.Line.Kind == (ushort)AmdTokenKind.PathAttribute)
            {
                if (path is not null)
                {
                    entry.Duplicate(attribute.Line, "@path");
                }

                path ??= attribute;
            }
        }

        if (path is not null && path.Line.AttributeTextSpan(file.Source) is { Length: > 0 } span)
        {
            return new(file.Source.ToString(span), file.Locate(span));
        }

        var place = path is not null ? file.Locate(path.Line) : entry.Location;
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
        var names = ImmutableArray.CreateBuilder<NameReference>();
        bool? isNone = null;
        var inline = clause.Label.LabelTextSpan(file.Source);
        if (inline.Length > 0)
        {
            Add(inline);
            AddLines(clause.Continuations);
        }
        else
        {
            AddBelow();
        }

        return isNone == false ? names.ToImmutable() : [];

        // Without anything behind the label, the names stand below it: as items, or on the first line of text.
        void AddBelow()
        {
            var items = clause.Bullets();
            foreach (var item in items)
            {
                Add(item.Bullet.ItemSpan(file.Source));
            }

            ParagraphSyntax? paragraph = null;
            foreach (var block in clause.Blocks)
            {
                paragraph ??= block as ParagraphSyntax;
                if (items.Count > 0 ? block is ListItemSyntax : block is ParagraphSyntax)
                {
                    entry.Use(block);
                }
            }

            if (items.Count == 0)
            {
                AddLines(clause.Continuations);
                AddLines(paragraph?.Lines ?? []);
            }
        }

        void AddLines(SyntaxTokenList lines)
        {
            foreach (var line in lines)
            {
                Add(line.ContentSpan(file.Source));
            }
        }

        void Add(TextSpan span)
        {
            var text = file.Source.Text.AsSpan(span.Start, span.Length);
            isNone ??= SaysNone(text);
            if (isNone == false)
            {
                NameList.Split(file, text, span, names);
            }
        }
    }

    /// <summary>Whether a text starts with the word "none", whatever its capitals and whatever remark follows.</summary>
    private static bool SaysNone(ReadOnlySpan<char> text) =>
        text.StartsWith("none", StringComparison.OrdinalIgnoreCase) && (text.Length == 4 || !char.IsLetterOrDigit(text[4]));
}
