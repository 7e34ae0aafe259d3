using System.Text.RegularExpressions;

namespace Repository.Tests;

/// <summary>The page <c>eng/layering.txt</c>: which references are allowed.</summary>
internal sealed partial record LayeringRules(IReadOnlyList<Reference> Allowed)
{
    public static LayeringRules Parse(string text) =>
        new([
            .. text.Split('\n')
                .Where(line => line.Length > 0 && !line.StartsWith('#'))
                .Select(line =>
                    Edge().Match(line) is { Success: true } match
                        ? new Reference(match.Groups[1].Value, match.Groups[2].Value)
                        : throw new InvalidDataException($"Not `from -> to : reason`: {line}")
                ),
        ]);

    /// <summary>One sentence per difference between the page and the references that there are.</summary>
    public IEnumerable<string> Differences(IReadOnlyCollection<string> projects, IReadOnlyCollection<Reference> references)
    {
        foreach (var reference in references.Except(Allowed))
        {
            yield return $"{reference} is not allowed; if it should be, eng/layering.txt needs it with a reason";
        }

        foreach (
            var rule in Allowed
                .Where(rule => projects.Contains(rule.From) && (rule.IsPackage || projects.Contains(rule.To)))
                .Except(references)
        )
        {
            yield return $"{rule} is allowed and not used; take it out of eng/layering.txt";
        }

        foreach (var twice in Allowed.GroupBy(rule => rule).Where(group => group.Count() > 1))
        {
            yield return $"{twice.Key} stands in eng/layering.txt twice";
        }
    }

    /// <summary>Projects that can reach themselves along the allowed edges.</summary>
    public IEnumerable<string> Cycles()
    {
        var to = Allowed.ToLookup(rule => rule.From, rule => rule.To);
        foreach (var start in Allowed.Select(rule => rule.From).Distinct())
        {
            var reached = new HashSet<string>(to[start]);
            for (var open = new Queue<string>(reached); open.TryDequeue(out var project); )
            {
                foreach (var next in to[project].Where(reached.Add))
                {
                    open.Enqueue(next);
                }
            }

            if (reached.Contains(start))
            {
                yield return start;
            }
        }
    }

    [GeneratedRegex(@"^(\S+) -> ((?:package )?\S+) : \S.*$")]
    private static partial Regex Edge();
}
