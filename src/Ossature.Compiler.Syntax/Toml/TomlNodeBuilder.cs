using System.Collections.Immutable;
using Antlr4.Runtime;
using Antlr4.Runtime.Tree;
using Ossature.Compiler.Syntax.Toml.Generated;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>Makes the nodes of a file from what the generated parser read, line by line, and says what is missing or misplaced.</summary>
internal sealed class TomlNodeBuilder
{
    private readonly TomlProblems problems;
    private readonly IList<IToken> tokens;

    private TomlNodeBuilder(TomlProblems problems, IList<IToken> tokens)
    {
        this.problems = problems;
        this.tokens = tokens;
    }

    public static TomlDocumentSyntax Parse(TomlProblems problems)
    {
        var tokens = TomlTokenizer.Tokenize(problems.Source.Text);
        return new TomlNodeBuilder(problems, tokens).Document();
    }

    /// <summary>The rule <c>document</c>, taken line by line so that only one line's parse tree lives at a time.</summary>
    private TomlDocumentSyntax Document()
    {
        var stream = new CommonTokenStream(new ListTokenSource(tokens));
        var parser = new TomlParser(stream) { ErrorHandler = new MissingTokens() };
        parser.RemoveErrorListeners();
        var lines = ImmutableArray.CreateBuilder<TomlLineSyntax>();
        while (true)
        {
            var line = parser.line();
            var end = (TomlToken)stream.LT(1);
            SyntaxToken? lineBreak = end.Type == TomlParser.NEWLINE ? end.ToSyntaxToken() : null;
            if (line.ChildCount > 0 || lineBreak is not null)
            {
                lines.Add(Line(line, end.TokenIndex, lineBreak));
            }

            if (lineBreak is null)
            {
                return new(lines.ToImmutable(), end.ToSyntaxToken());
            }

            stream.Consume();
        }
    }

    private TomlLineSyntax Line(TomlParser.LineContext line, int end, SyntaxToken? lineBreak)
    {
        if (line.pair() is { } pair)
        {
            var node = Pair(pair.assignment(), pair.value());
            var skipped = Skipped((ParserRuleContext?)pair.notValue() ?? pair.rest(0), end);
            CheckValue(node, skipped.IsEmpty ? null : skipped[0]);
            CheckSkipped(skipped, "the end of the line");
            return new TomlPairLineSyntax(node, skipped, lineBreak);
        }

        if (line.key() is { } name)
        {
            var isArray = line.OPEN_ARRAY_TABLE() is not null;
            var open = Token(line.OPEN_ARRAY_TABLE() ?? line.OPEN_TABLE());
            var key = Key(name);
            var close = Token(line.CLOSE_ARRAY_TABLE() ?? line.CLOSE_TABLE());
            var skipped = Skipped(line.rest(0), end);
            if (close.IsMissing)
            {
                var brackets = isArray ? "]]" : "]";
                var fix = skipped.IsEmpty ? TomlRepairs.Insert(key.Span.End, brackets) : null;
                problems.Report(open.Span, (bag, at) => bag.TomlHeaderUnclosed(at, brackets, fix));
            }

            CheckSkipped(skipped, "the end of the line");
            return isArray
                ? new TomlArrayTableLineSyntax(open, key, close, skipped, lineBreak)
                : new TomlTableLineSyntax(open, key, close, skipped, lineBreak);
        }

        if (line.notLineStart() is { } stray)
        {
            var skipped = Skipped(stray, end);
            CheckSkipped(skipped, "a key or a header");
            return new TomlSkippedLineSyntax(skipped, lineBreak);
        }

        return new TomlBlankLineSyntax(lineBreak!.Value);
    }

    private TomlPairSyntax Pair(TomlParser.AssignmentContext assignment, TomlParser.ValueContext? value)
    {
        var key = Key(assignment.key());
        var equals = Token(assignment.EQUALS());
        if (equals.IsMissing)
        {
            var fix = TomlRepairs.Assign(problems.Source, key.Span.End);
            problems.Report(key.Span, (bag, at) => bag.TomlEqualsMissing(at, problems.Shown(key.Span), fix));
        }

        return new(key, equals, value is null ? null : Value(value));
    }

    /// <summary>A value may only seem to be missing, because what stands there nests too deep.</summary>
    private void CheckValue(TomlPairSyntax pair, SyntaxToken? next)
    {
        if (pair.Value is null && next is { Kind: (ushort)TomlTokenKind.TooDeep } bracket)
        {
            problems.ReportUnexpected(bracket, "a value");
        }
        else if (pair.Value is null)
        {
            problems.Report(pair.EqualsSign.Span, (bag, at) => bag.TomlValueMissing(at, problems.Shown(pair.Key.Span)));
        }
    }

    /// <summary>The parts of a key; where a name is missing in front of or behind a dot, a token without characters stands for it.</summary>
    private TomlKeySyntax Key(TomlParser.KeyContext key)
    {
        var parts = ImmutableArray.CreateBuilder<TomlKeyPartSyntax>();
        SyntaxToken? name = null;
        var at = ((TomlToken)key.Start).FullStart;
        for (var i = 0; i < key.ChildCount; i++)
        {
            var token = key.GetChild(i) is TomlParser.NameContext part
                ? ToSyntax(part.Start)
                : Token((ITerminalNode)key.GetChild(i));
            if (token.Kind == (ushort)TomlTokenKind.Dot)
            {
                parts.Add(new(name ?? Missing(at), token));
                name = null;
            }
            else
            {
                name = token;
            }

            at = token.End;
        }

        parts.Add(new(name ?? Missing(at), null));
        foreach (var part in parts)
        {
            CheckName(part.Name);
        }

        return new(parts.ToImmutable());
    }

    private void CheckName(SyntaxToken name)
    {
        switch ((TomlTokenKind)name.Kind)
        {
            case var _ when name.IsMissing:
                problems.Report(name.Span, (bag, at) => bag.TomlKeyMissing(at));
                break;
            case TomlTokenKind.UnclosedKey:
                problems.Report(name.Span, (bag, at) => bag.TomlStringUnclosed(at, problems.Source.Text[name.Start].ToString()));
                break;
            case TomlTokenKind.MultiLineKey:
                problems.Report(name.Span, (bag, at) => bag.TomlMultiLineKey(at));
                break;
            case TomlTokenKind.BadKey or TomlTokenKind.BadKeyCharacter:
                problems.Report(name.Span, (bag, at) => bag.TomlBadKey(at, problems.Shown(name.Span)));
                break;
        }
    }

    /// <summary>Recursion ends at <see cref="TomlTokenizer.DeepestNesting"/> brackets.</summary>
    private TomlValueSyntax Value(TomlParser.ValueContext value) =>
        value.array() is { } array ? Array(array)
        : value.inlineTable() is { } table ? InlineTable(table)
        : new TomlScalarSyntax(ToSyntax(value.Start));

    private TomlArraySyntax Array(TomlParser.ArrayContext array)
    {
        var open = Token(array.OPEN_BRACKET());
        var close = Token(array.CLOSE_BRACKET());
        CheckClosed(open, close, "]");
        var elements = new TomlArrayElements(problems);
        foreach (var child in array.children.Skip(1).Take(array.ChildCount - 2))
        {
            switch (child)
            {
                case TomlParser.ValueContext value:
                    elements.Add(Value(value));
                    break;
                case ITerminalNode { Symbol.Type: TomlParser.COMMA } comma:
                    elements.AddComma(Token(comma));
                    break;
                default:
                    elements.Skip(ToSyntax(child));
                    break;
            }
        }

        return new(open, elements.ToImmutable(), close);
    }

    private TomlInlineTableSyntax InlineTable(TomlParser.InlineTableContext table)
    {
        var open = Token(table.OPEN_BRACE());
        var close = Token(table.CLOSE_BRACE());
        CheckClosed(open, close, "}");
        var entries = new TomlInlineEntries(problems, open);
        var children = table.children;
        for (var i = 1; i < children.Count - 1; i++)
        {
            switch (children[i])
            {
                case TomlParser.AssignmentContext assignment:
                    var assigned = children[i + 1] as TomlParser.ValueContext;
                    i += assigned is null ? 0 : 1;
                    var pair = Pair(assignment, assigned);
                    CheckValue(pair, ToSyntax(children[i + 1]));
                    entries.Add(pair);
                    break;
                case TomlParser.ValueContext value:
                    entries.Skip(Range(value.Start.TokenIndex, value.Stop.TokenIndex + 1));
                    break;
                case ITerminalNode { Symbol.Type: TomlParser.COMMA } comma:
                    entries.AddComma(Token(comma));
                    break;
                default:
                    entries.Skip([ToSyntax(children[i])]);
                    break;
            }
        }

        entries.CheckEnd();
        return new(open, entries.ToImmutable(), close);
    }

    private void CheckClosed(SyntaxToken open, SyntaxToken close, string closing)
    {
        if (close.IsMissing)
        {
            problems.Report(open.Span, (bag, at) => bag.TomlBracketUnclosed(at, problems.Shown(open.Span), closing));
        }
    }

    private SyntaxTokenList Skipped(ParserRuleContext? first, int end) => first is null ? [] : Range(first.Start.TokenIndex, end);

    private void CheckSkipped(SyntaxTokenList skipped, string expected)
    {
        if (!skipped.IsEmpty)
        {
            problems.ReportUnexpected(skipped[0], expected);
        }
    }

    private SyntaxTokenList Range(int start, int end)
    {
        var range = new SyntaxToken[end - start];
        for (var i = start; i < end; i++)
        {
            range[i - start] = ToSyntax(tokens[i]);
        }

        return [.. range];
    }

    private static SyntaxToken Token(ITerminalNode terminal) => ToSyntax(terminal.Symbol);

    private static SyntaxToken ToSyntax(IParseTree tree) =>
        ToSyntax(tree is ITerminalNode leaf ? leaf.Symbol : ((ParserRuleContext)tree).Start);

    private static SyntaxToken ToSyntax(IToken token) => ((TomlToken)token).ToSyntaxToken();

    private static SyntaxToken Missing(int at) => new((ushort)TomlTokenKind.BareKey, at, at, at);
}
