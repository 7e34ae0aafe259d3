namespace Ossature.CommandLine.Commands;

/// <summary>What <c>ossc coverage</c> does with the file of accepted opaque clauses.</summary>
internal enum RatchetUse
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It fails where a clause is opaque that the file does not accept.</summary>
    Hold,

    /// <summary>It writes the file.</summary>
    Update,
}
