using System.Collections.Immutable;
using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Incremental.Keys;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Cache;

/// <summary>What a task that succeeded produced. Failures are never results.</summary>
public sealed record ActionResult
{
    /// <summary>What was asked for; the result is found by this key's digest.</summary>
    public required Key Claim { get; init; }

    /// <summary>Under which commands and files it was verified.</summary>
    public required Key Verify { get; init; }

    /// <summary>Under which other commands and files the same files were verified before: digests of verify keys, the latest first.</summary>
    public ImmutableArray<Digest> AlsoVerified { get; init; } = [];

    /// <summary>The files written and removed; the contents lie in the <see cref="BlobStore"/>.</summary>
    public FileChanges Files { get; init; } = FileChanges.None;

    /// <summary>What the model calls took when the result was made.</summary>
    public Usage Usage { get; init; } = Usage.None;

    /// <summary>What the verify commands printed.</summary>
    public string VerifyOutput { get; init; } = "";

    /// <summary>Remarks to be repeated whenever the result is used.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Whether the files passed under a verify key.</summary>
    public bool IsVerifiedBy(Key verify) => Verify.Equals(verify) || AlsoVerified.Contains(verify.Digest);
}
