using Ossature.Compiler.Syntax.Amd;
using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Syntax.Smd;

namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>What the layout has to know about the kinds of line of one language.</summary>
internal sealed class MarkdownDialect
{
    private readonly LineRole[] roles;
    private readonly SectionStyle[] styles;
    private readonly ushort[] listSections;
    private readonly ushort attributeSection;

    private MarkdownDialect(
        SectionStyle start,
        (Enum Kind, SectionStyle Style)[] sections,
        (Enum Kind, Enum? ListIn)[] labels,
        params (Enum Kind, Enum Section)[] attributes
    )
    {
        Start = start;
        var last = sections
            .Select(section => section.Kind)
            .Concat(labels.Select(label => label.Kind))
            .Concat(attributes.Select(attribute => attribute.Kind));
        var count = last.Append(LineKind.Text).Max(Convert.ToInt32) + 1;
        roles = new LineRole[count];
        styles = new SectionStyle[count];
        listSections = new ushort[count];
        foreach (var kind in Enum.GetValues<LineKind>())
        {
            roles[(int)kind] = RoleOf(kind);
        }

        foreach (var (kind, style) in sections)
        {
            roles[Convert.ToInt32(kind)] = LineRole.Section;
            styles[Convert.ToInt32(kind)] = style;
        }

        foreach (var (kind, section) in labels)
        {
            roles[Convert.ToInt32(kind)] = LineRole.Label;
            listSections[Convert.ToInt32(kind)] = section is null ? (ushort)0 : Convert.ToUInt16(section);
        }

        foreach (var (kind, section) in attributes)
        {
            roles[Convert.ToInt32(kind)] = LineRole.KnownAttribute;
            attributeSection = Convert.ToUInt16(section);
        }
    }

    public static MarkdownDialect Smd { get; } =
        new(
            SectionStyle.Items,
            [
                (SmdTokenKind.OverviewHeading, SectionStyle.Prose),
                (SmdTokenKind.GoalsHeading, SectionStyle.Items),
                (SmdTokenKind.NonGoalsHeading, SectionStyle.Items),
                (SmdTokenKind.RequirementsHeading, SectionStyle.Described),
                (SmdTokenKind.ConstraintsHeading, SectionStyle.Items),
                (SmdTokenKind.ExamplesHeading, SectionStyle.Described),
                (SmdTokenKind.AcceptanceCriteriaHeading, SectionStyle.Items),
                (SmdTokenKind.NotesHeading, SectionStyle.Prose),
            ],
            [
                (SmdTokenKind.AcceptsLabel, null),
                (SmdTokenKind.ReturnsLabel, null),
                (SmdTokenKind.ErrorsLabel, SmdTokenKind.RequirementsHeading),
                (SmdTokenKind.InputLabel, null),
                (SmdTokenKind.OutputLabel, null),
            ]
        );

    public static MarkdownDialect Amd { get; } =
        new(
            SectionStyle.Items,
            [
                (AmdTokenKind.OverviewHeading, SectionStyle.Prose),
                (AmdTokenKind.ComponentsHeading, SectionStyle.Described),
                // The text of a data model is parted by its definition.
                (AmdTokenKind.DataModelsHeading, SectionStyle.Items),
                (AmdTokenKind.FlowHeading, SectionStyle.Verbatim),
                (AmdTokenKind.DependenciesHeading, SectionStyle.Items),
                (AmdTokenKind.NotesHeading, SectionStyle.Prose),
            ],
            [
                (AmdTokenKind.InterfaceLabel, null),
                (AmdTokenKind.ContractsLabel, AmdTokenKind.ComponentsHeading),
                (AmdTokenKind.DependsOnLabel, null),
            ],
            (AmdTokenKind.PathAttribute, AmdTokenKind.ComponentsHeading)
        );

    /// <summary>A piece of text of any of the languages.</summary>
    public static MarkdownDialect Prose { get; } = new(SectionStyle.Prose, [], []);

    /// <summary>The names that <see cref="Prose"/> knows: none.</summary>
    public static LineVocabulary Vocabulary { get; } = new([], [], []);

    /// <summary>The style of what stands before the first section.</summary>
    public SectionStyle Start { get; }

    public LineRole Role(ushort kind) => roles[kind];

    /// <summary>The style of the section that a heading opens; one that is unknown may be a slip, and a list of items.</summary>
    public SectionStyle Style(ushort section) => Start == SectionStyle.Prose ? SectionStyle.Prose : styles[section];

    /// <summary>Whether the items below a label are read by themselves in the entries of a section.</summary>
    public bool IsList(ushort label, ushort section) => listSections[label] != 0 && listSections[label] == section;

    /// <summary>Whether the attributes that the language knows are read in the entries of a section; elsewhere they are text.</summary>
    public bool HasAttributes(ushort section) => attributeSection != 0 && attributeSection == section;

    private static LineRole RoleOf(LineKind kind) =>
        kind switch
        {
            LineKind.EndOfFile => LineRole.EndOfFile,
            LineKind.FrontMatterOpen or LineKind.FrontMatterLine or LineKind.FrontMatterClose => LineRole.FrontMatter,
            LineKind.FenceOpen => LineRole.FenceOpen,
            LineKind.CodeLine => LineRole.Code,
            LineKind.FenceClose => LineRole.FenceClose,
            LineKind.SectionHeading => LineRole.Section,
            LineKind.EntryHeading => LineRole.Entry,
            LineKind.TitleHeading or LineKind.Subheading => LineRole.Heading,
            LineKind.Label => LineRole.Label,
            LineKind.Attribute => LineRole.Attribute,
            LineKind.Bullet or LineKind.OtherBullet or LineKind.OrderedBullet => LineRole.Item,
            LineKind.TableHeader or LineKind.TableRow => LineRole.Table,
            LineKind.Continuation => LineRole.Continuation,
            _ => LineRole.Text,
        };
}
