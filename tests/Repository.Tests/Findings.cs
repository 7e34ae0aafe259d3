using Ossature.Compiler.Testing;

namespace Repository.Tests;

internal static class Findings
{
    /// <summary>Fails and shows every finding whole, one per line.</summary>
    public static void AssertNone(IEnumerable<string> findings)
    {
        string[] all = [.. findings];
        if (all.Length > 0)
        {
            throw new TestFailure(string.Join('\n', all));
        }
    }
}
