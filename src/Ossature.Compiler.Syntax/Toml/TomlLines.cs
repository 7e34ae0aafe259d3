using Ossature.Compiler.Syntax.Toml.Generated;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>
/// The rule <c>document</c>, taken line by line: what lives of a file at any time is one logical line, its tokens and the rules that matched
/// them, outer ones first.
/// </summary>
internal sealed class TomlLines
{
    private readonly TomlTokenizer tokenizer;
    private readonly TomlTokenStream stream;
    private readonly TomlParser parser;

    public TomlLines(string text)
    {
        tokenizer = new(text, Tokens);
        stream = new(Tokens);
        parser = new(stream, TextWriter.Null, TextWriter.Null) { Rules = Rules };
    }

    /// <summary>The tokens of the line; the last one is its line break or the end of the file.</summary>
    public List<SyntaxToken> Tokens { get; } = [];

    /// <summary>The rules, in the order in which they began; the first one is <c>line</c>.</summary>
    public List<MatchedRule> Rules { get; } = [];

    /// <summary>The line break, or the end of the file.</summary>
    public SyntaxToken Last => Tokens[^1];

    /// <summary>Where the line starts behind its trivia; what is missing in front of a dot or a sign stands in front of that too.</summary>
    public int FirstStart =>
        (TomlTokenKind)Tokens[0].Kind is TomlTokenKind.Dot or TomlTokenKind.EqualsSign ? Tokens[0].FullStart : Tokens[0].Start;

    /// <summary>Whether this is the last line.</summary>
    public bool IsLast => (TomlTokenKind)Last.Kind == TomlTokenKind.EndOfFile;

    /// <summary>What the line is.</summary>
    public TomlLineForm Form =>
        (TomlTokenKind)Tokens[0].Kind switch
        {
            TomlTokenKind.OpenTable => TomlLineForm.Table,
            TomlTokenKind.OpenArrayTable => TomlLineForm.ArrayTable,
            _ when Rules.Count > 1 => TomlLineForm.Pair,
            _ when Tokens.Count > 1 => TomlLineForm.Skipped,
            _ => TomlLineForm.Blank,
        };

    /// <summary>Reads the next line.</summary>
    public void Read()
    {
        Tokens.Clear();
        Rules.Clear();
        tokenizer.ReadLine();
        stream.Seek(0);
        parser.line();
    }

    /// <summary>The rule of the value that is assigned to a key and starts at an index; null where there is none.</summary>
    public int? ValueBehind(int key, int index)
    {
        var rule = Rules[key].Next;
        return rule < Rules.Count && Rules[rule] is { Kind: TomlParser.RULE_value } value && value.Start == index ? rule : null;
    }

    /// <summary>The token at an index when it is of this kind; else one without characters, for that which is missing in front of it.</summary>
    public SyntaxToken TokenOrMissing(int index, TomlTokenKind kind) =>
        Tokens[index].Kind == (ushort)kind ? Tokens[index] : Missing(kind, Tokens[index].FullStart);

    /// <summary>Gathers the names in a key; where one is missing in front of or behind a dot, a token without characters stands for it.</summary>
    public void GatherNames(int key, List<SyntaxToken> names)
    {
        names.Clear();
        var rule = Rules[key];
        var at = Tokens[rule.Start].FullStart;
        var isMissing = true;
        for (var i = rule.Start; i < rule.End; i++)
        {
            var isDot = (TomlTokenKind)Tokens[i].Kind == TomlTokenKind.Dot;
            if (!isDot)
            {
                names.Add(Tokens[i]);
            }
            else if (isMissing)
            {
                names.Add(Missing(TomlTokenKind.BareKey, at));
            }

            (isMissing, at) = (isDot, Tokens[i].End);
        }

        if (isMissing)
        {
            names.Add(Missing(TomlTokenKind.BareKey, at));
        }
    }

    /// <summary>The characters of some tokens, without the trivia in front of the first one.</summary>
    public TextSpan SpanOf(int start, int end) => TextSpan.FromBounds(Tokens[start].Start, Tokens[end - 1].End);

    private static SyntaxToken Missing(TomlTokenKind kind, int at) => new((ushort)kind, at, at, at);
}
