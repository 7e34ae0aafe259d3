namespace Ossature.Compiler.Syntax.Toml;

/// <summary>What a logical line is.</summary>
internal enum TomlLineForm
{
    /// <summary>At most a comment.</summary>
    Blank,

    /// <summary><c>key = value</c>.</summary>
    Pair,

    /// <summary><c>[key]</c>.</summary>
    Table,

    /// <summary><c>[[key]]</c>.</summary>
    ArrayTable,

    /// <summary>No TOML.</summary>
    Skipped,
}
