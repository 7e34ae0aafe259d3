using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Stamps;

/// <summary>A file as a build left it.</summary>
/// <param name="Path">Relative to the project folder.</param>
/// <param name="Digest">Its content.</param>
internal readonly record struct StampedFile(string Path, Digest Digest);
