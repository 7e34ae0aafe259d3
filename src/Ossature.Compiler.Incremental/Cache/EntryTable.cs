namespace Ossature.Compiler.Incremental.Cache;

/// <summary>The two tables of a cache.</summary>
public enum EntryTable
{
    /// <summary>Results, by the digest of their claim key.</summary>
    Results,

    /// <summary>Contents of files, by their own digest.</summary>
    Contents,
}
