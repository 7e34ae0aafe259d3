using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Syntax.Smd.Generated;

namespace Ossature.Compiler.Syntax.Smd;

/// <summary>The kinds of line in an SMD file: those of <see cref="LineKind"/>, then the sections and labels of the language.</summary>
public enum SmdTokenKind : ushort
{
    /// <inheritdoc cref="LineKind.EndOfFile"/>
    EndOfFile = 0,

    /// <inheritdoc cref="LineKind.FrontMatterOpen"/>
    FrontMatterOpen = SmdParser.FRONT_MATTER_OPEN,

    /// <inheritdoc cref="LineKind.FrontMatterLine"/>
    FrontMatterLine = SmdParser.FRONT_MATTER_LINE,

    /// <inheritdoc cref="LineKind.FrontMatterClose"/>
    FrontMatterClose = SmdParser.FRONT_MATTER_CLOSE,

    /// <inheritdoc cref="LineKind.FenceOpen"/>
    FenceOpen = SmdParser.FENCE_OPEN,

    /// <inheritdoc cref="LineKind.CodeLine"/>
    CodeLine = SmdParser.CODE_LINE,

    /// <inheritdoc cref="LineKind.FenceClose"/>
    FenceClose = SmdParser.FENCE_CLOSE,

    /// <inheritdoc cref="LineKind.TitleHeading"/>
    TitleHeading = SmdParser.TITLE_HEADING,

    /// <inheritdoc cref="LineKind.SectionHeading"/>
    SectionHeading = SmdParser.SECTION_HEADING,

    /// <inheritdoc cref="LineKind.EntryHeading"/>
    EntryHeading = SmdParser.ENTRY_HEADING,

    /// <inheritdoc cref="LineKind.Subheading"/>
    Subheading = SmdParser.SUBHEADING,

    /// <inheritdoc cref="LineKind.Label"/>
    Label = SmdParser.LABEL,

    /// <inheritdoc cref="LineKind.Attribute"/>
    Attribute = SmdParser.ATTRIBUTE,

    /// <inheritdoc cref="LineKind.Bullet"/>
    Bullet = SmdParser.BULLET,

    /// <inheritdoc cref="LineKind.OtherBullet"/>
    OtherBullet = SmdParser.OTHER_BULLET,

    /// <inheritdoc cref="LineKind.Continuation"/>
    Continuation = SmdParser.CONTINUATION,

    /// <inheritdoc cref="LineKind.Text"/>
    Text = SmdParser.TEXT,

    /// <summary><c>## Overview</c></summary>
    OverviewHeading = SmdParser.OVERVIEW_HEADING,

    /// <summary><c>## Goals</c></summary>
    GoalsHeading = SmdParser.GOALS_HEADING,

    /// <summary><c>## Non-Goals</c></summary>
    NonGoalsHeading = SmdParser.NON_GOALS_HEADING,

    /// <summary><c>## Requirements</c></summary>
    RequirementsHeading = SmdParser.REQUIREMENTS_HEADING,

    /// <summary><c>## Constraints</c></summary>
    ConstraintsHeading = SmdParser.CONSTRAINTS_HEADING,

    /// <summary><c>## Examples</c></summary>
    ExamplesHeading = SmdParser.EXAMPLES_HEADING,

    /// <summary><c>## Acceptance Criteria</c></summary>
    AcceptanceCriteriaHeading = SmdParser.ACCEPTANCE_CRITERIA_HEADING,

    /// <summary><c>## Notes</c></summary>
    NotesHeading = SmdParser.NOTES_HEADING,

    /// <summary><c>**Accepts:** …</c></summary>
    AcceptsLabel = SmdParser.ACCEPTS_LABEL,

    /// <summary><c>**Returns:** …</c></summary>
    ReturnsLabel = SmdParser.RETURNS_LABEL,

    /// <summary><c>**Errors:** …</c></summary>
    ErrorsLabel = SmdParser.ERRORS_LABEL,

    /// <summary><c>**Input:** …</c></summary>
    InputLabel = SmdParser.INPUT_LABEL,

    /// <summary><c>**Output:** …</c></summary>
    OutputLabel = SmdParser.OUTPUT_LABEL,
}
