using System.Text.RegularExpressions;

namespace Repository.Tests;

/// <summary>The numbered invariants of <c>src/README.md</c>, each with the tests it names.</summary>
internal static partial class InvariantPage
{
    /// <summary>One sentence per invariant that names no test, a test that is not there, or a number that is out of order.</summary>
    public static IEnumerable<string> Faults(string page, Func<string, bool> testExists)
    {
        var next = 1;
        foreach (Match item in Item().Matches(page))
        {
            var number = int.Parse(item.Groups[1].Value);
            if (number != next++)
            {
                yield return $"INV-{number} stands where INV-{next - 1} should";
            }

            var tests = Test().Matches(item.Value).Select(match => match.Groups[1].Value).ToArray();
            if (tests.Length == 0)
            {
                yield return $"INV-{number} names no test";
            }

            foreach (var test in tests.Where(test => !testExists(test)))
            {
                yield return $"INV-{number} names {test}, which is no test";
            }
        }

        if (next == 1)
        {
            yield return "there are no invariants";
        }
    }

    [GeneratedRegex(@"^- \*\*INV-([0-9]+)\*\*[^\n]*(?:\n  [^\n]*)*", RegexOptions.Multiline)]
    private static partial Regex Item();

    [GeneratedRegex(@"`([A-Za-z.]+\.Tests\.[A-Za-z0-9_.]+)`")]
    private static partial Regex Test();
}
