using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Inspection;

/// <summary>A file of the output folder.</summary>
/// <param name="Path">Relative to the output folder.</param>
/// <param name="Kind">Whose it is.</param>
/// <param name="Task">The task that it belongs to; empty for none.</param>
/// <param name="Published">The content that was put there; null where none was.</param>
/// <param name="Content">The content that is there; null where there is none.</param>
public sealed record OutputFile(string Path, OutputKind Kind, string Task, Digest? Published, Digest? Content)
{
    /// <summary>Whether it is not as the last build left it.</summary>
    public bool HasDrifted => Kind is OutputKind.Edited or OutputKind.Missing;
}
