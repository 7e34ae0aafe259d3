namespace Ossature.Compiler.Semantics.Symbols;

/// <summary>How much a specification matters; written in lower case in the front matter.</summary>
public enum SpecPriority
{
    /// <summary>Nothing works without it.</summary>
    Critical,

    /// <summary>Needed.</summary>
    High,

    /// <summary>Wanted.</summary>
    Medium,

    /// <summary>Nice to have.</summary>
    Low,
}
