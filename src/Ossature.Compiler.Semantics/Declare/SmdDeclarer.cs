using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Syntax.Smd;

namespace Ossature.Compiler.Semantics.Declare;

/// <summary>The first pass over an SMD file: what it declares, taken by itself.</summary>
public static class SmdDeclarer
{
    private static readonly ImmutableArray<MetadataKey> Keys =
    [
        MetadataKey.Id,
        MetadataKey.Status,
        MetadataKey.Priority,
        MetadataKey.Depends,
    ];

    private static readonly ImmutableArray<SectionName> SectionNames =
    [
        new((ushort)SmdTokenKind.OverviewHeading, "Overview", true),
        new((ushort)SmdTokenKind.GoalsHeading, "Goals", true),
        new((ushort)SmdTokenKind.NonGoalsHeading, "Non-Goals", true),
        new((ushort)SmdTokenKind.RequirementsHeading, "Requirements", true),
        new((ushort)SmdTokenKind.ConstraintsHeading, "Constraints", true),
        new((ushort)SmdTokenKind.ExamplesHeading, "Examples", true),
        new((ushort)SmdTokenKind.AcceptanceCriteriaHeading, "Acceptance Criteria", true),
        new((ushort)SmdTokenKind.NotesHeading, "Notes", false),
    ];

    /// <summary>
    /// Declares what the file says and reports all that is wrong with it. What a file with errors says is declared as far as it can be read.
    /// </summary>
    /// <param name="tree">The parsed file; its own problems are not reported again.</param>
    /// <param name="diagnostics">Where the errors go.</param>
    /// <returns>The specification, or null when it has no id by which to know it.</returns>
    public static SpecSymbol? Declare(SmdSyntaxTree tree, DiagnosticBag diagnostics)
    {
        var file = new DeclaredFile(tree, diagnostics);
        if (Metadata.Of(file, Keys) is not { } metadata)
        {
            return null;
        }

        var id = metadata.Word(MetadataKey.Id);
        var sections = new Sections(file, SectionNames);
        var spec = new SpecSymbol
        {
            Id = id?.Name ?? "",
            Location = id?.Location ?? file.Locate(file.Top),
            Status = metadata.Status(),
            Priority = metadata.Priority(),
            Depends = metadata.Names(MetadataKey.Depends),
            Title = TitleDeclarer.Declare(file, prefix: "", example: "Name of the thing"),
            Introduction = TitleDeclarer.Introduction(file),
            Overview = sections.Text((ushort)SmdTokenKind.OverviewHeading),
            Goals = sections.Items((ushort)SmdTokenKind.GoalsHeading),
            NonGoals = sections.Items((ushort)SmdTokenKind.NonGoalsHeading),
            Requirements = Requirements(file, sections),
            Constraints = sections.Items((ushort)SmdTokenKind.ConstraintsHeading),
            Examples = Examples(file, sections),
            AcceptanceCriteria = sections.Items((ushort)SmdTokenKind.AcceptanceCriteriaHeading),
            Notes = sections.Text((ushort)SmdTokenKind.NotesHeading),
            Prose = sections.Mixed,
            OtherSections = sections.Others,
        };
        ReportSlips(file, sections);
        return id is null ? null : spec;
    }

    /// <summary>A section may have any name; one that differs from a known one by its capitals, its marks or an ending only is a slip.</summary>
    private static void ReportSlips(DeclaredFile file, Sections sections)
    {
        foreach (var section in sections.Unknown)
        {
            var name = sections.NameOf(section);
            if (SectionNames.FirstOrDefault(known => Core(known.Name) == Core(name)) is { } near)
            {
                var fix = sections.Rename(section, near.Name);
                file.Diagnostics.UnknownSection(file.Locate(section.Heading), name, $"did you mean `## {near.Name}`?", fix);
            }
        }

        static string Core(string name) => string.Concat(name.Where(char.IsLetter)).ToUpperInvariant().TrimEnd('S');
    }

    private static ImmutableArray<RequirementSymbol> Requirements(DeclaredFile file, Sections sections)
    {
        var nodes = sections.Entries((ushort)SmdTokenKind.RequirementsHeading, "requirement", RequirementDeclarer.Labels);
        var names = new Names(file, "requirement", nodes.Length);
        var anchors = new Dictionary<string, string>(nodes.Length, StringComparer.Ordinal);
        var requirements = ImmutableArray.CreateBuilder<RequirementSymbol>(nodes.Length);
        foreach (var node in nodes)
        {
            var requirement = RequirementDeclarer.Declare(file, node);
            names.Take(requirement.Title, requirement.Location);
            if (requirement.Anchor is { } anchor && !anchors.TryAdd(anchor, requirement.Title))
            {
                var place = EntryHeading.Of(file, node.Heading).AnchorSpan;
                file.Diagnostics.DuplicateAnchor(file.Locate(place), anchor, anchors[anchor]);
            }

            requirements.Add(requirement);
        }

        return requirements.MoveToImmutable();
    }

    private static ImmutableArray<ExampleSymbol> Examples(DeclaredFile file, Sections sections)
    {
        var nodes = sections.Entries((ushort)SmdTokenKind.ExamplesHeading, "example", ExampleDeclarer.Labels);
        var names = new Names(file, "example", nodes.Length);
        var examples = ImmutableArray.CreateBuilder<ExampleSymbol>(nodes.Length);
        foreach (var node in nodes)
        {
            var example = ExampleDeclarer.Declare(file, node);
            names.Take(example.Title, example.Location);
            examples.Add(example);
        }

        return examples.MoveToImmutable();
    }
}
