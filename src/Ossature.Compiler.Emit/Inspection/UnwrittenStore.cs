using Ossature.Compiler.Incremental.Cache;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Inspection;

/// <summary>A store for those who only look: it is read, and nothing is kept in it.</summary>
internal sealed class UnwrittenStore(IEntryStore store) : IEntryStore
{
    /// <inheritdoc/>
    public Lookup<byte[]> Read(EntryTable table, Digest key) => store.Read(table, key);

    /// <inheritdoc/>
    public void Write(EntryTable table, Digest key, ReadOnlySpan<byte> bytes) { }
}
