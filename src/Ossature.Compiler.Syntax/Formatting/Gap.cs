namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>How many blank lines stand between two lines.</summary>
internal enum Gap : byte
{
    /// <summary>None.</summary>
    None,

    /// <summary>One where there is any.</summary>
    AtMostOne,

    /// <summary>One.</summary>
    One,

    /// <summary>What is there.</summary>
    Verbatim,
}
