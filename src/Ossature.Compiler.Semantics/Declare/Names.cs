using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Semantics.Declare;

/// <summary>The names that the entries of one section have taken; capitals do not tell two apart.</summary>
internal sealed class Names(DeclaredFile file, string what, int count)
{
    private readonly Dictionary<string, Location> taken = new(count, StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a name, or reports that it is taken. An entry without a name has been reported for that.</summary>
    public void Take(string name, Location location)
    {
        if (name.Length > 0 && !taken.TryAdd(name, location))
        {
            file.Diagnostics.DuplicateEntry(location, what, name, file.Number(taken[name].Span.Start));
        }
    }
}
