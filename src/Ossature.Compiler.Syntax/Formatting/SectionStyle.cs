namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>How the lines of a section may be laid out without changing what they mean.</summary>
internal enum SectionStyle : byte
{
    /// <summary>Only items <c>- …</c> count, so no other bullet may become one.</summary>
    Items,

    /// <summary>All of it is text, where one bullet is as good as another.</summary>
    Prose,

    /// <summary>Entries that begin with a description, which is text.</summary>
    Described,

    /// <summary>Every character counts.</summary>
    Verbatim,
}
