namespace Ossature.Compiler.Incremental.Files;

/// <summary>Two tasks of which neither depends on the other changed one file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Earlier">The task that stands earlier in the plan; its version counts.</param>
/// <param name="Later">The task that stands later in the plan; it is the one at fault.</param>
public readonly record struct FileCollision(string Path, string Earlier, string Later);
