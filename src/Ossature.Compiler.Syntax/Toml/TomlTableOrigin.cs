namespace Ossature.Compiler.Syntax.Toml;

/// <summary>What made a table; it decides what may still be added to it.</summary>
internal enum TomlTableOrigin
{
    /// <summary>The file itself.</summary>
    Root,

    /// <summary>A longer header that names it on the way; its own header may still come.</summary>
    Implied,

    /// <summary>Its own header.</summary>
    Header,

    /// <summary>Dotted keys; more of them may follow in the same place.</summary>
    DottedKey,

    /// <summary>Braces; nothing can be added.</summary>
    Inline,
}
