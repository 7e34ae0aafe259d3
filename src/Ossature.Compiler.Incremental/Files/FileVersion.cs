using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Files;

/// <summary>One version of a file.</summary>
/// <param name="Digest">Its content.</param>
/// <param name="Task">The task that wrote it; null for version zero, which was there before any task.</param>
public readonly record struct FileVersion(Digest Digest, string? Task);
