using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Keys;

/// <summary>Collects the inputs of a <see cref="Key"/>; the order of the calls does not matter.</summary>
public sealed class KeyBuilder(string kind)
{
    private static readonly Comparer<KeyInput> ByNameThenValue = Comparer<KeyInput>.Create(
        (a, b) =>
        {
            var byName = string.CompareOrdinal(a.Name, b.Name);
            return byName != 0 ? byName : string.CompareOrdinal(a.Value, b.Value);
        }
    );

    private readonly HashSet<KeyInput> inputs = [];

    /// <summary>Adds an input. A name may come several times: then all its different values count.</summary>
    public KeyBuilder Add(string name, string value)
    {
        inputs.Add(new(name, value));
        return this;
    }

    /// <summary>Adds an input by the digest of its content.</summary>
    public KeyBuilder Add(string name, Digest value) => Add(name, value.ToString());

    /// <summary>The key of what was added so far.</summary>
    public Key Build() => new(kind, [.. inputs.Order(ByNameThenValue)]);
}
