namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>
/// The kinds of line that all languages of the Markdown family have. Every language's own enumeration of token kinds begins with these,
/// under the same names and numbers.
/// </summary>
public enum LineKind : ushort
{
    /// <summary>The end of the file.</summary>
    EndOfFile = 0,

    /// <summary>Three dashes on the first line of the file.</summary>
    FrontMatterOpen = 1,

    /// <summary>A line of the metadata.</summary>
    FrontMatterLine = 2,

    /// <summary>The three dashes that end the metadata.</summary>
    FrontMatterClose = 3,

    /// <summary>Three or more backticks or tildes, and perhaps an info string.</summary>
    FenceOpen = 4,

    /// <summary>A line between two fences.</summary>
    CodeLine = 5,

    /// <summary>The fence that ends a block of code.</summary>
    FenceClose = 6,

    /// <summary><c># …</c></summary>
    TitleHeading = 7,

    /// <summary><c>## …</c> with a name that the language does not know.</summary>
    SectionHeading = 8,

    /// <summary><c>### …</c></summary>
    EntryHeading = 9,

    /// <summary><c>#### …</c> to <c>###### …</c></summary>
    Subheading = 10,

    /// <summary><c>**Name:** …</c> with a name that the language does not know.</summary>
    Label = 11,

    /// <summary><c>@name: …</c> with a name that the language does not know.</summary>
    Attribute = 12,

    /// <summary><c>- …</c></summary>
    Bullet = 13,

    /// <summary><c>* …</c> or <c>+ …</c></summary>
    OtherBullet = 14,

    /// <summary><c>1. …</c> or <c>1) …</c></summary>
    OrderedBullet = 15,

    /// <summary><c>| …</c>, the first line of a table.</summary>
    TableHeader = 16,

    /// <summary><c>| …</c> directly below a line of a table.</summary>
    TableRow = 17,

    /// <summary>Text directly below a text, an item or a label.</summary>
    Continuation = 18,

    /// <summary>Any other line that is not blank.</summary>
    Text = 19,
}
