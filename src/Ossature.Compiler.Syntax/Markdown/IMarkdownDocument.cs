using System.Collections.Immutable;

namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>What the root nodes of all languages of the Markdown family have in common.</summary>
public interface IMarkdownDocument
{
    /// <summary>The metadata, or null when the file does not start with it.</summary>
    FrontMatterSyntax? FrontMatter { get; }

    /// <summary>What stands above the title, or above the first section where there is no title; null for nothing.</summary>
    PreambleSyntax? Preamble { get; }

    /// <summary>The title, or null when no section is preceded by one.</summary>
    TitleSyntax? Title { get; }

    /// <summary>The sections, in file order.</summary>
    ImmutableArray<SectionSyntax> Sections { get; }
}
