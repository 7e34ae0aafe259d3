using System.Text.RegularExpressions;

namespace Repository.Tests;

/// <summary>
/// Which namespaces of one project use which, as their <c>using</c> lines say. What a namespace sees without such a line, its parents and
/// what is written out in full, does not count.
/// </summary>
internal sealed partial class NamespaceGraph
{
    private readonly ILookup<string, string> uses;

    /// <param name="sources">The texts of the project's source files.</param>
    public NamespaceGraph(IEnumerable<string> sources)
    {
        var files = sources.Select(text => (Namespace: Declared().Match(text).Groups[1].Value, Text: text)).ToArray();
        var own = files.Select(file => file.Namespace).Where(name => name.Length > 0).ToHashSet(StringComparer.Ordinal);
        uses = files
            .Where(file => file.Namespace.Length > 0)
            .SelectMany(file =>
                Used().Matches(file.Text).Select(match => (From: file.Namespace, To: Within(match.Groups[1].Value)))
            )
            .Where(use => use.To.Length > 0 && use.To != use.From)
            .Distinct()
            .OrderBy(use => use.To, StringComparer.Ordinal)
            .ToLookup(use => use.From, use => use.To);

        // A static or alias line names a type; its namespace is what is left before it.
        string Within(string name) =>
            name.Length == 0 || own.Contains(name) ? name : Within(name[..Math.Max(0, name.LastIndexOf('.'))]);
    }

    /// <summary>One way round for every ring of namespaces, as <c>A -> B -> A</c>; of rings that touch each other one is enough.</summary>
    public IEnumerable<string> Cycles()
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in uses.Select(from => from.Key).Order(StringComparer.Ordinal))
        {
            if (!named.Contains(start) && WayBackTo(start) is { } way)
            {
                named.UnionWith(way);
                yield return string.Join(" -> ", way);
            }
        }
    }

    private string[]? WayBackTo(string start)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        for (
            var open = new Queue<string[]>([
                [start],
            ]);
            open.TryDequeue(out var way);

        )
        {
            foreach (var next in uses[way[^1]].Where(reached.Add))
            {
                if (next == start)
                {
                    return [.. way, start];
                }

                open.Enqueue([.. way, next]);
            }
        }

        return null;
    }

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Declared();

    [GeneratedRegex(@"^using (?:static )?(?:\w+ = )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Used();
}
