using Ossature.Compiler.Syntax.Markdown;

namespace Ossature.Compiler.Syntax.Smd;

/// <summary>The kinds of line in an SMD file: those of <see cref="LineKind"/>, then the sections and labels of the language. A lexer
/// grammar gives them the same numbers.</summary>
public enum SmdTokenKind : ushort
{
    /// <inheritdoc cref="LineKind.EndOfFile"/>
    EndOfFile = LineKind.EndOfFile,

    /// <inheritdoc cref="LineKind.FrontMatterOpen"/>
    FrontMatterOpen = LineKind.FrontMatterOpen,

    /// <inheritdoc cref="LineKind.FrontMatterLine"/>
    FrontMatterLine = LineKind.FrontMatterLine,

    /// <inheritdoc cref="LineKind.FrontMatterClose"/>
    FrontMatterClose = LineKind.FrontMatterClose,

    /// <inheritdoc cref="LineKind.FenceOpen"/>
    FenceOpen = LineKind.FenceOpen,

    /// <inheritdoc cref="LineKind.CodeLine"/>
    CodeLine = LineKind.CodeLine,

    /// <inheritdoc cref="LineKind.FenceClose"/>
    FenceClose = LineKind.FenceClose,

    /// <inheritdoc cref="LineKind.TitleHeading"/>
    TitleHeading = LineKind.TitleHeading,

    /// <inheritdoc cref="LineKind.SectionHeading"/>
    SectionHeading = LineKind.SectionHeading,

    /// <inheritdoc cref="LineKind.EntryHeading"/>
    EntryHeading = LineKind.EntryHeading,

    /// <inheritdoc cref="LineKind.Subheading"/>
    Subheading = LineKind.Subheading,

    /// <inheritdoc cref="LineKind.Label"/>
    Label = LineKind.Label,

    /// <inheritdoc cref="LineKind.Attribute"/>
    Attribute = LineKind.Attribute,

    /// <inheritdoc cref="LineKind.Bullet"/>
    Bullet = LineKind.Bullet,

    /// <inheritdoc cref="LineKind.OtherBullet"/>
    OtherBullet = LineKind.OtherBullet,

    /// <inheritdoc cref="LineKind.OrderedBullet"/>
    OrderedBullet = LineKind.OrderedBullet,

    /// <inheritdoc cref="LineKind.TableHeader"/>
    TableHeader = LineKind.TableHeader,

    /// <inheritdoc cref="LineKind.TableRow"/>
    TableRow = LineKind.TableRow,

    /// <inheritdoc cref="LineKind.Continuation"/>
    Continuation = LineKind.Continuation,

    /// <inheritdoc cref="LineKind.Text"/>
    Text = LineKind.Text,

    /// <summary><c>## Overview</c></summary>
    OverviewHeading = LineKind.Text + 3,

    /// <summary><c>## Goals</c></summary>
    GoalsHeading,

    /// <summary><c>## Non-Goals</c></summary>
    NonGoalsHeading,

    /// <summary><c>## Requirements</c></summary>
    RequirementsHeading,

    /// <summary><c>## Constraints</c></summary>
    ConstraintsHeading,

    /// <summary><c>## Examples</c></summary>
    ExamplesHeading,

    /// <summary><c>## Acceptance Criteria</c></summary>
    AcceptanceCriteriaHeading,

    /// <summary><c>## Notes</c></summary>
    NotesHeading,

    /// <summary><c>**Accepts:** …</c></summary>
    AcceptsLabel,

    /// <summary><c>**Returns:** …</c></summary>
    ReturnsLabel,

    /// <summary><c>**Errors:** …</c></summary>
    ErrorsLabel,

    /// <summary><c>**Input:** …</c></summary>
    InputLabel,

    /// <summary><c>**Output:** …</c></summary>
    OutputLabel,
}
