using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Syntax.Amd;
using Ossature.Compiler.Syntax.Markdown;

namespace Ossature.Compiler.Semantics.Declare;

/// <summary>The first pass over an AMD file: what it declares, taken by itself.</summary>
public static class AmdDeclarer
{
    private static readonly ImmutableArray<MetadataKey> Keys = [MetadataKey.Spec, MetadataKey.Status];

    private static readonly ImmutableArray<SectionName> SectionNames =
    [
        new((ushort)AmdTokenKind.OverviewHeading, "Overview", true),
        new((ushort)AmdTokenKind.ComponentsHeading, "Components", true),
        new((ushort)AmdTokenKind.DataModelsHeading, "Data Models", false),
        new((ushort)AmdTokenKind.FlowHeading, "Flow", false),
        new((ushort)AmdTokenKind.DependenciesHeading, "Dependencies", false),
        new((ushort)AmdTokenKind.NotesHeading, "Notes", false),
    ];

    /// <summary>
    /// Declares what the file says and reports all that is wrong with it. What a file with errors says is declared as far as it can be read.
    /// </summary>
    /// <param name="tree">The parsed file; its own problems are not reported again.</param>
    /// <param name="diagnostics">Where the errors go.</param>
    /// <returns>The architecture, or null when it does not say which specification it describes.</returns>
    public static ArchitectureSymbol? Declare(AmdSyntaxTree tree, DiagnosticBag diagnostics)
    {
        var file = new DeclaredFile(tree, diagnostics);
        if (Metadata.Of(file, Keys) is not { } metadata)
        {
            return null;
        }

        var spec = metadata.Word(MetadataKey.Spec);
        var sections = new Sections(file, SectionNames);
        var architecture = new ArchitectureSymbol
        {
            Spec = spec ?? new("", file.Locate(file.Top)),
            Status = metadata.Status(),
            Title = TitleDeclarer.Declare(file, prefix: "Architecture:", example: "Architecture: Name of the thing"),
            Introduction = TitleDeclarer.Introduction(file),
            Overview = sections.Text((ushort)AmdTokenKind.OverviewHeading),
            Components = ImmutableArray.CreateRange(
                sections.Entries((ushort)AmdTokenKind.ComponentsHeading, "component", ComponentDeclarer.Labels),
                ComponentDeclarer.Declare,
                file
            ),
            DataModels = DataModels(file, sections),
            Flow = Flow(file, sections),
            Dependencies = Dependencies(file, sections),
            Notes = sections.Text((ushort)AmdTokenKind.NotesHeading),
            Prose = sections.Mixed,
            OtherSections = sections.Others,
            Location = file.Locate(new Text.TextSpan(0, 0)),
        };
        ReportUnknown(file, sections);
        return spec is null ? null : architecture;
    }

    private static void ReportUnknown(DeclaredFile file, Sections sections)
    {
        foreach (var section in sections.Unknown)
        {
            var name = sections.NameOf(section);
            var place = file.Locate(section.Heading);
            var isContracts = name.Trim(':', ' ').Equals("contracts", StringComparison.OrdinalIgnoreCase);
            var (help, fix) = isContracts
                ? ("write contracts under `**Contracts:**` of the component that keeps them", null)
                : NearNames.Suggest(place, name, SectionNames.Select(known => known.Name));
            fix = fix is { Edits: [var edit] } ? sections.Rename(section, edit.NewText) : null;
            file.Diagnostics.UnknownSection(place, name, help, fix);
        }
    }

    private static ImmutableArray<DataModelSymbol> DataModels(DeclaredFile file, Sections sections)
    {
        var nodes = sections.Entries((ushort)AmdTokenKind.DataModelsHeading, "data model", []);
        var names = new Names(file, "data model", nodes.Length);
        var models = ImmutableArray.CreateBuilder<DataModelSymbol>(nodes.Length);
        foreach (var node in nodes)
        {
            var model = DataModelDeclarer.Declare(file, node);
            names.Take(model.Name, model.Location);
            models.Add(model);
        }

        return models.MoveToImmutable();
    }

    /// <summary>The text of the section; the code alone where it is nothing but one block of it.</summary>
    private static string Flow(DeclaredFile file, Sections sections) =>
        sections.Find((ushort)AmdTokenKind.FlowHeading)
            is { Blocks: [FencedBlockSyntax code], Clauses.IsEmpty: true, Entries.IsEmpty: true }
            ? code.Code(file.Source)
            : sections.Text((ushort)AmdTokenKind.FlowHeading);

    private static ImmutableArray<LibrarySymbol> Dependencies(DeclaredFile file, Sections sections)
    {
        var dependencies = ImmutableArray.CreateBuilder<LibrarySymbol>();
        if (sections.Find((ushort)AmdTokenKind.DependenciesHeading) is not { } section)
        {
            return [];
        }

        sections.KeepProse((ushort)AmdTokenKind.DependenciesHeading, section);
        foreach (var item in section.Bullets())
        {
            if (DependencyDeclarer.Declare(file, item) is { } dependency)
            {
                dependencies.Add(dependency);
            }
        }

        return dependencies.ToImmutable();
    }
}
