using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax.Sds.Generated;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>Says what does not fit the grammar: at each place the cause, and nothing where the tokens themselves are at fault.</summary>
/// <param name="source">The file.</param>
/// <param name="tokens">Its tokens, with balanced braces.</param>
/// <param name="stream">Their kinds.</param>
/// <param name="problems">Where the problems go; it holds those of the tokens.</param>
internal sealed class SdsStructureProblems(
    SourceText source,
    SyntaxToken[] tokens,
    SdsStructureStream stream,
    DiagnosticBag problems
)
{
    private const int LongestShown = 40;

    /// <summary>Where the problems of tokens start that leave their line without a meaning; made when first needed.</summary>
    private int[]? spoiled;

    private int declaration;
    private int lineStart;
    private bool expectsStrays;

    /// <summary>The keyword of the present declaration.</summary>
    public SdsTokenKind Keyword => (SdsTokenKind)tokens[declaration].Kind;

    public Location At(TextSpan span) => Location.Of(source, span);

    public string Text(SyntaxToken token) => source.ToString(token.Span);

    /// <summary>What is reported from now on stands on the line, or the part of one, that starts with a token.</summary>
    public void StartLine(int token) => lineStart = token;

    /// <summary>A line at the level of declarations starts.</summary>
    public void StartDeclaration(int token)
    {
        declaration = token;
        expectsStrays &= !IsDeclarationKeyword(token);
    }

    /// <summary>What follows are the members of a declaration whose brace is missing: they cause no further problems.</summary>
    public void ExpectStrayMembers() => expectsStrays = true;

    /// <summary>Says what a rule wants in the place of a token.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="kind">The kind of token that it wants; zero where there is a choice.</param>
    /// <param name="first">The first token of the rule.</param>
    /// <param name="token">The token.</param>
    /// <param name="isDeep">Whether the token is a bracket that would do if it were not nested so deep.</param>
    public void Missing(int rule, int kind, int first, int token, bool isDeep)
    {
        if (IsSpoiled(token))
        {
            return;
        }

        switch (rule)
        {
            case var _ when isDeep:
                Expected("fewer brackets inside each other", token);
                break;
            case SdsParser.RULE_declaration:
                NoDeclaration(token);
                break;
            case var _ when IsUnmatched(token):
                Unmatched(token);
                break;
            case SdsParser.RULE_version:
                problems.NoVersion(Place(token));
                break;
            case SdsParser.RULE_run:
                problems.NothingFollows(At(tokens[token - 1].Span), Text(tokens[token - 1]));
                break;
            case SdsParser.RULE_assertion:
                problems.NoOutcome(At(tokens[first].Span));
                break;
            case var _ when SdsRules.IsLine(rule) && ((SdsTokenKind)tokens[token].Kind).IsClauseMark():
                problems.MisplacedClause(At(tokens[token].Span), Text(tokens[token]), BlockName);
                break;
            case SdsParser.RULE_eventMember or SdsParser.RULE_apiMember when IsBeforeColon(token):
                UnknownKey(tokens[token]);
                break;
            case SdsParser.RULE_transition when kind == SdsParser.ARROW && stream.KindAt(token) == SdsParser.COLON:
                UnknownKey(tokens[token - 1]);
                break;
            default:
                Expected(SdsExpectations.Of(rule, kind), token);
                break;
        }
    }

    /// <summary>Says that something is left of a line behind all that it can hold.</summary>
    public void Leftover(int token)
    {
        if (IsSpoiled(token))
        {
            return;
        }

        if (IsUnmatched(token))
        {
            Unmatched(token);
        }
        else if (((SdsTokenKind)tokens[token].Kind).IsClauseMark())
        {
            problems.SecondMember(At(tokens[token].Span));
        }
        else
        {
            Expected("the end of the line", token);
        }
    }

    /// <summary>Whether what is left of a line is a second member; if so that is said.</summary>
    public bool StartsMember(int rule, int token)
    {
        if (IsSpoiled(token))
        {
            return false;
        }

        if (rule == SdsParser.RULE_declaration ? !IsDeclarationKeyword(token) : !IsBeforeColon(token) && !IsBeforeArrow(token))
        {
            return false;
        }

        if (rule is SdsParser.RULE_objectMember or SdsParser.RULE_assignMember)
        {
            Expected("`,`", token);
        }
        else
        {
            problems.SecondMember(At(tokens[token].Span));
        }

        return true;
    }

    /// <summary>Says that a key is none of those that the present block has.</summary>
    public void UnknownKey(SyntaxToken key)
    {
        var (where, name) = (At(key.Span), Text(key));
        var (help, fix) = NearNames.Suggest(where, name, SdsKeys.Of(Keyword));
        problems.UnknownKey(where, name, BlockName, help, fix);
    }

    /// <summary>Says that something else than what was found is wanted.</summary>
    public void Expected(string what, TextSpan found) => problems.ExpectedOther(At(found), what, $"`{Shown(found)}`");

    public void WrongName(SyntaxToken name)
    {
        var (where, text) = (At(name.Span), Text(name));
        var fix = (SdsTokenKind)name.Kind == SdsTokenKind.Kebab ? CodeFix.Rename(where, text, text.Replace('-', '_')) : null;
        problems.WrongName(where, text, fix);
    }

    public void NoVersion(SyntaxToken token)
    {
        var (where, text) = (At(token.Span), Text(token));
        var isNumber = (SdsTokenKind)token.Kind is SdsTokenKind.Decimal or SdsTokenKind.Integer;
        problems.NoVersion(where, isNumber ? CodeFix.Rename(where, text, "v" + text) : null);
    }

    public void SecondKey(SyntaxToken key) => problems.SecondKey(At(key.Span), Text(key));

    private string BlockName => Text(tokens[declaration]);

    private void Expected(string what, int token) =>
        problems.ExpectedOther(
            Place(token),
            what,
            stream.KindAt(token) switch
            {
                SdsParser.NEW_LINE => "the end of the line",
                0 => "the end of the file",
                _ => $"`{Shown(tokens[token].Span)}`",
            }
        );

    /// <summary>What stands where a declaration belongs; of several such lines without a block only the first one is reported.</summary>
    private void NoDeclaration(int token)
    {
        var brace = stream.LastBrace(token);
        if (expectsStrays && brace <= token)
        {
            return;
        }

        expectsStrays = brace < 0;
        if (stream.KindAt(token) == SdsParser.UNMATCHED)
        {
            Unmatched(token);
        }
        else if (stream.KindAt(token) is SdsParser.IDENTIFIER or SdsParser.KEBAB || ((SdsTokenKind)tokens[token].Kind).IsName())
        {
            var (where, word) = (At(tokens[token].Span), Text(tokens[token]));
            var (help, fix) = NearNames.Suggest(where, word, SdsKeys.Declarations);
            problems.UnknownDeclaration(where, word, help, fix);
        }
        else
        {
            Expected("a declaration", token);
        }
    }

    /// <summary>Says that a bracket closes nothing; the fix takes away with it those behind it that close nothing either.</summary>
    private void Unmatched(int token)
    {
        var all = TextSpan.FromBounds(tokens[token].Start, tokens[EndOfUnmatched(token) - 1].End);
        problems.UnmatchedBracket(
            At(tokens[token].Span),
            Text(tokens[token]),
            CodeFix.Replace($"remove `{Shown(all)}`", all, "")
        );
    }

    /// <summary>Where a token stands; for the end of a line behind its last token.</summary>
    private Location Place(int token) =>
        At(stream.KindAt(token) is SdsParser.NEW_LINE or 0 && token > 0 ? new(tokens[token - 1].End, 0) : tokens[token].Span);

    private bool IsDeclarationKeyword(int token) =>
        stream.KindAt(token) is >= SdsParser.SYSTEM_KEYWORD and <= SdsParser.ON_KEYWORD;

    private bool IsBeforeColon(int token) =>
        ((SdsTokenKind)tokens[token].Kind).IsName() && stream.KindAt(token + 1) == SdsParser.COLON;

    private bool IsBeforeArrow(int token) =>
        ((SdsTokenKind)tokens[token].Kind).IsName() && stream.KindAt(token + 1) == SdsParser.ARROW;

    /// <summary>Whether a bracket closes nothing that its line opens.</summary>
    private bool IsUnmatched(int token) => EndOfUnmatched(token) > token;

    /// <summary>The token behind the brackets, from a token on, that close nothing that their line opens.</summary>
    private int EndOfUnmatched(int token)
    {
        var (parentheses, brackets) = (0, 0);
        for (var i = lineStart; i < token; i++)
        {
            switch (stream.KindAt(i))
            {
                case SdsParser.OPEN_PARENTHESIS:
                    parentheses++;
                    break;
                case SdsParser.OPEN_BRACKET:
                    brackets++;
                    break;
                case SdsParser.CLOSE_PARENTHESIS:
                    parentheses -= parentheses > 0 ? 1 : 0;
                    break;
                case SdsParser.CLOSE_BRACKET:
                    brackets -= brackets > 0 ? 1 : 0;
                    break;
            }
        }

        while (
            stream.KindAt(token) switch
            {
                SdsParser.UNMATCHED => true,
                SdsParser.CLOSE_PARENTHESIS => parentheses == 0,
                SdsParser.CLOSE_BRACKET => brackets == 0,
                _ => false,
            }
        )
        {
            token++;
        }

        return token;
    }

    /// <summary>Whether a token of the same line, or the token itself, is at fault already.</summary>
    private bool IsSpoiled(int token)
    {
        if (spoiled is null)
        {
            var starts = new List<int>();
            foreach (var problem in problems)
            {
                if (
                    problem.Descriptor != DiagnosticCatalog.UnknownEscape
                    && problem.Descriptor != DiagnosticCatalog.MalformedRoute
                )
                {
                    starts.Add(problem.Location.Span.Start);
                }
            }

            starts.Sort();
            spoiled = [.. starts];
        }

        if (spoiled.Length == 0)
        {
            return false;
        }

        var at = Array.BinarySearch(spoiled, tokens[lineStart].Start);
        at = at < 0 ? ~at : at;
        return at < spoiled.Length && spoiled[at] <= tokens[token].Start;
    }

    private string Shown(TextSpan span)
    {
        var text = source.ToString(new(span.Start, Math.Min(span.Length, LongestShown)));
        var lineEnd = text.AsSpan().IndexOfAny('\r', '\n');
        return lineEnd >= 0 ? text[..lineEnd] + "…"
            : span.Length > LongestShown ? text + "…"
            : text;
    }
}
