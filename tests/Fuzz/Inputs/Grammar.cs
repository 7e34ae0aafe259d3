using System.Globalization;
using System.Text;

namespace Ossature.Compiler.Fuzz.Inputs;

/// <summary>
/// A grammar that texts are made from. A line <c>name:</c> starts a rule; the indented lines below it are its alternatives, in which
/// <c>{other}</c> stands for an expansion of another rule, <c>{other*}</c> for up to four and <c>{other?}</c> for one or none;
/// <c>\n \r \t \0 \\ \{</c> and <c>\uXXXX</c> are characters. The first alternative of a rule is the one that ends: deep down only
/// that one is taken.
/// </summary>
internal sealed class Grammar
{
    private const int DeepestExpansion = 24;
    private const int LongestExpansion = 16_384;

    private readonly Dictionary<string, List<List<Piece>>> rules = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    private Grammar() { }

    /// <summary>Reads a grammar; a mistake in it is the author's and throws.</summary>
    public static Grammar Parse(string text)
    {
        var grammar = new Grammar();
        foreach (var line in text.Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                grammar.rules[grammar.names[^1]].Add(Pieces(line[2..]));
            }
            else
            {
                grammar.names.Add(line.TrimEnd(':'));
                grammar.rules.Add(grammar.names[^1], []);
            }
        }

        foreach (var piece in grammar.rules.Values.SelectMany(alternatives => alternatives).SelectMany(pieces => pieces))
        {
            if (piece.IsRule && !grammar.rules.ContainsKey(piece.Text))
            {
                throw new FormatException($"No rule {piece.Text}.");
            }
        }

        return grammar;
    }

    /// <summary>A whole file.</summary>
    public byte[] Document(Random random) => Expand(names[0], random);

    /// <summary>A part of a file: an expansion of any rule.</summary>
    public byte[] Fragment(Random random) => Expand(names[random.Next(names.Count)], random);

    private byte[] Expand(string rule, Random random)
    {
        var text = new StringBuilder();
        var open = new Stack<(Piece Piece, int Depth)>();
        open.Push((new(rule, IsRule: true), 0));
        while (open.TryPop(out var next))
        {
            var (piece, depth) = next;
            if (!piece.IsRule)
            {
                text.Append(piece.Text);
                continue;
            }

            var alternatives = rules[piece.Text];
            var ends = depth > DeepestExpansion || text.Length > LongestExpansion;
            for (var times = ends ? piece.Fewest : random.Next(piece.Fewest, piece.Most + 1); times > 0; times--)
            {
                var pieces = alternatives[ends ? 0 : random.Next(alternatives.Count)];
                for (var i = pieces.Count - 1; i >= 0; i--)
                {
                    open.Push((pieces[i], depth + 1));
                }
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static List<Piece> Pieces(string line)
    {
        var pieces = new List<Piece>();
        var text = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '{':
                    var end = line.IndexOf('}', i);
                    pieces.Add(new(text.ToString(), IsRule: false));
                    pieces.Add(Rule(line[(i + 1)..end]));
                    text.Clear();
                    i = end;
                    break;
                case '\\' when line[i + 1] == 'u':
                    text.Append((char)ushort.Parse(line.AsSpan(i + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                    i += 5;
                    break;
                case '\\':
                    i++;
                    text.Append(
                        line[i] switch
                        {
                            'n' => '\n',
                            'r' => '\r',
                            't' => '\t',
                            '0' => '\0',
                            var c => c,
                        }
                    );
                    break;
                default:
                    text.Append(line[i]);
                    break;
            }
        }

        pieces.Add(new(text.ToString(), IsRule: false));
        return pieces;
    }

    private static Piece Rule(string name) =>
        name[^1] switch
        {
            '*' => new(name[..^1], IsRule: true, 0, 4),
            '?' => new(name[..^1], IsRule: true, 0, 1),
            _ => new(name, IsRule: true),
        };

    private readonly record struct Piece(string Text, bool IsRule, int Fewest = 1, int Most = 1);
}
