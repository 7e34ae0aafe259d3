using System.Text;

namespace Ossature.Compiler.Semantics.Sds.Model;

/// <summary>Words as clauses write them (section 4.3).</summary>
public static class Nouns
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["people"] = "person",
        ["children"] = "child",
        ["men"] = "man",
        ["women"] = "woman",
        ["mice"] = "mouse",
        ["feet"] = "foot",
        ["teeth"] = "tooth",
        ["geese"] = "goose",
        ["indices"] = "index",
        ["matrices"] = "matrix",
        ["vertices"] = "vertex",
    };

    /// <summary><c>OrderLine</c>, <c>orderLine</c> and <c>order-line</c> are <c>order_line</c>; <c>HTTPLog</c> is <c>http_log</c>.</summary>
    public static string Snake(string word)
    {
        var snake = new StringBuilder(word.Length + 4);
        for (var at = 0; at < word.Length; at++)
        {
            var letter = word[at];
            if (letter == '-')
            {
                snake.Append('_');
                continue;
            }

            if (
                char.IsAsciiLetterUpper(letter)
                && at > 0
                && (
                    char.IsAsciiLetterLower(word[at - 1])
                    || char.IsAsciiDigit(word[at - 1])
                    || (char.IsAsciiLetterUpper(word[at - 1]) && at + 1 < word.Length && char.IsAsciiLetterLower(word[at + 1]))
                )
            )
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(letter));
        }

        return snake.ToString();
    }

    /// <summary>What a word may be the plural of, itself first, in snake case. Only ever compared with declared names, so a wrong guess is harmless.</summary>
    public static List<string> Singulars(string word)
    {
        var snake = Snake(word);
        var from = snake.LastIndexOf('_') + 1;
        var (front, last) = (snake[..from], snake[from..]);
        var singulars = new List<string>(4) { snake };
        if (Irregular.TryGetValue(last, out var irregular))
        {
            Add(irregular);
        }

        if (last.Length > 4 && last.EndsWith("ies", StringComparison.Ordinal))
        {
            Add($"{last[..^3]}y");
        }

        if (last.Length > 4 && last.EndsWith("ves", StringComparison.Ordinal))
        {
            Add($"{last[..^3]}f");
            Add($"{last[..^3]}fe");
        }

        if (last.Length > 1 && last.EndsWith('s') && !last.EndsWith("ss", StringComparison.Ordinal))
        {
            Add(last[..^1]);
        }

        if (last.Length > 2 && last.EndsWith("es", StringComparison.Ordinal))
        {
            Add(last[..^2]);
        }

        return singulars;

        void Add(string singular)
        {
            if (!singulars.Contains(front + singular))
            {
                singulars.Add(front + singular);
            }
        }
    }

    /// <summary>A name without the <c>_id</c> at its end.</summary>
    public static string WithoutId(string name) => name.EndsWith("_id", StringComparison.Ordinal) ? name[..^3] : name;

    /// <summary>The states that a verb may lead to: <c>refund</c> to <c>refunded</c>, <c>ship</c> to <c>shipped</c>, <c>carry</c> to <c>carried</c>; the word itself first.</summary>
    public static IEnumerable<string> Participles(string verb)
    {
        yield return verb;
        yield return $"{verb}d";
        yield return $"{verb}ed";
        if (verb.Length > 0)
        {
            yield return $"{verb}{verb[^1]}ed";
        }

        if (verb.EndsWith('y'))
        {
            yield return $"{verb[..^1]}ied";
        }
    }
}
