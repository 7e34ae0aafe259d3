using Ossature.Compiler.Syntax.Markdown;

namespace Ossature.Compiler.Syntax.Amd;

/// <summary>The kinds of line in an AMD file: those of <see cref="LineKind"/>, then the sections and labels of the language. A lexer
/// grammar gives them the same numbers.</summary>
public enum AmdTokenKind : ushort
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

    /// <summary><c>## Components</c></summary>
    ComponentsHeading,

    /// <summary><c>## Data Models</c></summary>
    DataModelsHeading,

    /// <summary><c>## Flow</c></summary>
    FlowHeading,

    /// <summary><c>## Dependencies</c></summary>
    DependenciesHeading,

    /// <summary><c>## Notes</c></summary>
    NotesHeading,

    /// <summary><c>**Interface:** …</c></summary>
    InterfaceLabel,

    /// <summary><c>**Contracts:** …</c></summary>
    ContractsLabel,

    /// <summary><c>**Depends on:** …</c></summary>
    DependsOnLabel,

    /// <summary><c>@path: …</c></summary>
    PathAttribute,
}
