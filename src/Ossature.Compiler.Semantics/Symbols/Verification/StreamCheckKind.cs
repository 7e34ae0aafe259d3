namespace Ossature.Compiler.Semantics.Symbols.Verification;

/// <summary>How a stream is compared with a text.</summary>
public enum StreamCheckKind
{
    /// <summary>It contains the text.</summary>
    Has,

    /// <summary>It is the text, whatever line break ends it.</summary>
    Is,

    /// <summary>The pattern is found in it.</summary>
    Matches,

    /// <summary>Nothing is written to it.</summary>
    Empty,
}
