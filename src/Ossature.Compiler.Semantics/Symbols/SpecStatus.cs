namespace Ossature.Compiler.Semantics.Symbols;

/// <summary>How far a specification or architecture has come; written in lower case in the front matter.</summary>
public enum SpecStatus
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Being reviewed.</summary>
    Review,

    /// <summary>Agreed.</summary>
    Approved,

    /// <summary>Built.</summary>
    Implemented,

    /// <summary>Kept for the record only.</summary>
    Deprecated,
}
