namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>What a line is to the layout.</summary>
internal enum LineRole : byte
{
    Text,
    Continuation,
    Item,
    Table,
    Label,
    Attribute,

    /// <summary>An attribute that the language knows; it stands by itself.</summary>
    KnownAttribute,
    Section,
    Entry,
    Heading,
    FenceOpen,
    Code,
    FenceClose,
    FrontMatter,
    EndOfFile,
}
