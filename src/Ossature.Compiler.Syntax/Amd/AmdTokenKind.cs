using Ossature.Compiler.Syntax.Amd.Generated;
using Ossature.Compiler.Syntax.Markdown;

namespace Ossature.Compiler.Syntax.Amd;

/// <summary>The kinds of line in an AMD file: those of <see cref="LineKind"/>, then the sections and labels of the language.</summary>
public enum AmdTokenKind : ushort
{
    /// <inheritdoc cref="LineKind.EndOfFile"/>
    EndOfFile = 0,

    /// <inheritdoc cref="LineKind.FrontMatterOpen"/>
    FrontMatterOpen = AmdParser.FRONT_MATTER_OPEN,

    /// <inheritdoc cref="LineKind.FrontMatterLine"/>
    FrontMatterLine = AmdParser.FRONT_MATTER_LINE,

    /// <inheritdoc cref="LineKind.FrontMatterClose"/>
    FrontMatterClose = AmdParser.FRONT_MATTER_CLOSE,

    /// <inheritdoc cref="LineKind.FenceOpen"/>
    FenceOpen = AmdParser.FENCE_OPEN,

    /// <inheritdoc cref="LineKind.CodeLine"/>
    CodeLine = AmdParser.CODE_LINE,

    /// <inheritdoc cref="LineKind.FenceClose"/>
    FenceClose = AmdParser.FENCE_CLOSE,

    /// <inheritdoc cref="LineKind.TitleHeading"/>
    TitleHeading = AmdParser.TITLE_HEADING,

    /// <inheritdoc cref="LineKind.SectionHeading"/>
    SectionHeading = AmdParser.SECTION_HEADING,

    /// <inheritdoc cref="LineKind.EntryHeading"/>
    EntryHeading = AmdParser.ENTRY_HEADING,

    /// <inheritdoc cref="LineKind.Subheading"/>
    Subheading = AmdParser.SUBHEADING,

    /// <inheritdoc cref="LineKind.Label"/>
    Label = AmdParser.LABEL,

    /// <inheritdoc cref="LineKind.Attribute"/>
    Attribute = AmdParser.ATTRIBUTE,

    /// <inheritdoc cref="LineKind.Bullet"/>
    Bullet = AmdParser.BULLET,

    /// <inheritdoc cref="LineKind.OtherBullet"/>
    OtherBullet = AmdParser.OTHER_BULLET,

    /// <inheritdoc cref="LineKind.Continuation"/>
    Continuation = AmdParser.CONTINUATION,

    /// <inheritdoc cref="LineKind.Text"/>
    Text = AmdParser.TEXT,

    /// <summary><c>## Overview</c></summary>
    OverviewHeading = AmdParser.OVERVIEW_HEADING,

    /// <summary><c>## Components</c></summary>
    ComponentsHeading = AmdParser.COMPONENTS_HEADING,

    /// <summary><c>## Data Models</c></summary>
    DataModelsHeading = AmdParser.DATA_MODELS_HEADING,

    /// <summary><c>## Flow</c></summary>
    FlowHeading = AmdParser.FLOW_HEADING,

    /// <summary><c>## Dependencies</c></summary>
    DependenciesHeading = AmdParser.DEPENDENCIES_HEADING,

    /// <summary><c>## Notes</c></summary>
    NotesHeading = AmdParser.NOTES_HEADING,

    /// <summary><c>**Interface:** …</c></summary>
    InterfaceLabel = AmdParser.INTERFACE_LABEL,

    /// <summary><c>**Contracts:** …</c></summary>
    ContractsLabel = AmdParser.CONTRACTS_LABEL,

    /// <summary><c>**Depends on:** …</c></summary>
    DependsOnLabel = AmdParser.DEPENDS_ON_LABEL,

    /// <summary><c>@path: …</c></summary>
    PathAttribute = AmdParser.PATH_ATTRIBUTE,
}
