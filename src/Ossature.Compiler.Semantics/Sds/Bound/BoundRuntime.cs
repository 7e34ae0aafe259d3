using System.Collections.Immutable;

namespace Ossature.Compiler.Semantics.Sds.Bound;

/// <summary>What a module is built with and runs on.</summary>
/// <param name="Settings">The settings in the order of the file, each key once.</param>
public sealed record BoundRuntime(ImmutableArray<RuntimeSetting> Settings)
{
    /// <summary>Nothing chosen.</summary>
    public static BoundRuntime Empty { get; } = new([]);

    /// <summary>A setting; null where nothing is written for the key.</summary>
    public RuntimeSetting? Find(string key)
    {
        foreach (var setting in Settings)
        {
            if (setting.Key == key)
            {
                return setting;
            }
        }

        return null;
    }

    /// <summary>Whether there is something for a key, and not <c>none</c>.</summary>
    public bool Has(string key) => Find(key) is { } setting && setting.Chosen != "none";
}

/// <summary><c>lang: python | go</c>.</summary>
/// <param name="Key">What is chosen.</param>
/// <param name="Values">The value, or the alternatives in order.</param>
public sealed record RuntimeSetting(string Key, ImmutableArray<string> Values)
{
    /// <summary>The value that a build takes if nobody says otherwise: the first.</summary>
    public string Chosen => Values[0];
}
