using Ossature.Compiler.Syntax.Sds.Generated;

namespace Ossature.Compiler.Syntax.Sds.Clauses;

/// <summary>Gives the tokens of a run the kinds that the grammar of clauses knows. No word is reserved: its neighbours say what it is.</summary>
internal sealed class ClauseTokens(ClauseKinds kinds)
{
    private const int None = 0;
    public const int BackToGeneratingAgent = 4;

    private string text = "";
    private SyntaxTokenList run;
    private ClauseForm form;

    /// <summary>How many brackets are open.</summary>
    private int depth;

    /// <summary>The word that the present step begins with; a name where it begins with none.</summary>
    private int step;

    public void Read(string source, SyntaxTokenList tokens, ClauseForm read)
    {
        (text, run, form, depth, step) = (source, tokens, read, 0, SdsClauseParser.NAME);
        kinds.Clear();
        for (var i = 0; i < run.Count; i++)
        {
            kinds.Add(KindOf(i));
        }

        kinds.Add(Antlr4.Runtime.TokenConstants.EOF);
    }

    private int KindOf(int i)
    {
        switch (KindAt(i))
        {
            case SdsTokenKind.Integer:
                return SdsClauseParser.INT;
            case SdsTokenKind.Decimal:
                return SdsClauseParser.DECIMAL;
            case SdsTokenKind.Quantity:
                return SdsClauseParser.QUANTITY;
            case SdsTokenKind.String:
                return SdsClauseParser.STRING;
            case SdsTokenKind.Kebab:
                return Kebab(i);
            case SdsTokenKind.OpenParenthesis:
                depth++;
                return SdsClauseParser.OPEN;
            case SdsTokenKind.OpenBracket:
                depth++;
                return SdsClauseParser.OPEN_BRACKET;
            case SdsTokenKind.CloseParenthesis:
                depth--;
                return SdsClauseParser.CLOSE;
            case SdsTokenKind.CloseBracket:
                depth--;
                return SdsClauseParser.CLOSE_BRACKET;
            case SdsTokenKind.Dot:
                return IsTight(i) ? SdsClauseParser.DOT : SdsClauseParser.OTHER;
            case SdsTokenKind.Slash:
                return IsQualifier(i) ? SdsClauseParser.QUALIFIER : SdsClauseParser.SLASH;
            case SdsTokenKind.Colon:
                return Colon(i);
            case SdsTokenKind.Comma:
                return Comma(i);
            case SdsTokenKind.Semicolon:
                step = depth == 0 ? SdsClauseParser.NAME : step;
                return SdsClauseParser.SEMICOLON;
            case var kind when kind.IsName():
                return Name(i);
            case var kind:
                return Sign(kind);
        }
    }

    private static int Sign(SdsTokenKind kind) =>
        kind switch
        {
            SdsTokenKind.FatArrow => SdsClauseParser.IMPLIES,
            SdsTokenKind.At => SdsClauseParser.AT_SIGN,
            SdsTokenKind.Plus => SdsClauseParser.PLUS,
            SdsTokenKind.Minus => SdsClauseParser.MINUS,
            SdsTokenKind.Star => SdsClauseParser.STAR,
            SdsTokenKind.DotDot => SdsClauseParser.RANGE,
            SdsTokenKind.Equal => SdsClauseParser.EQUAL,
            SdsTokenKind.NotEqual => SdsClauseParser.NOT_EQUAL,
            SdsTokenKind.Less => SdsClauseParser.LESS,
            SdsTokenKind.LessOrEqual => SdsClauseParser.LESS_OR_EQUAL,
            SdsTokenKind.Greater => SdsClauseParser.GREATER,
            SdsTokenKind.GreaterOrEqual => SdsClauseParser.GREATER_OR_EQUAL,
            _ => SdsClauseParser.OTHER,
        };

    private int Kebab(int i) =>
        form switch
        {
            ClauseForm.TestFailureStep when TextAt(i) is "re-run" => SdsClauseParser.RE_RUN,
            ClauseForm.TracePhrase when TextAt(i) is "end-to-end" => SdsClauseParser.END_TO_END,
            _ => SdsClauseParser.KEBAB,
        };

    private int Colon(int i) =>
        i + 1 == run.Count || HasBlankBefore(i + 1) ? SdsClauseParser.COLON
        : HasBlankBefore(i) ? SdsClauseParser.STRAY_COLON
        : SdsClauseParser.TIGHT_COLON;

    private int Comma(int i)
    {
        if (depth > 0 || (step == SdsClauseParser.SET && StepWord(i + 1) == SdsClauseParser.NAME))
        {
            return depth > 0 ? SdsClauseParser.COMMA : SdsClauseParser.ASSIGNMENT_COMMA;
        }

        step = SdsClauseParser.NAME;
        return SdsClauseParser.COMMA;
    }

    private int Name(int i)
    {
        if (IsPartOfPath(i))
        {
            return SdsClauseParser.NAME;
        }

        switch (form)
        {
            case ClauseForm.Grants or ClauseForm.MetricPhrase:
                return SdsClauseParser.NAME;
            case ClauseForm.Rate:
                return TextAt(i) is "per" ? SdsClauseParser.PER : SdsClauseParser.NAME;
            case ClauseForm.TracePhrase:
                return i > 0 && TextAt(i) is "flow" ? SdsClauseParser.FLOW : SdsClauseParser.NAME;
            case ClauseForm.LogPhrase:
                return i > 0 ? ClauseWords.LogSubject(TextAt(i))
                    : TextAt(i) is "all" && IsName(1) ? SdsClauseParser.ALL
                    : SdsClauseParser.NAME;
            case ClauseForm.TestFailureStep:
                return i == run.Count - BackToGeneratingAgent && TextAt(i) is "back"
                    ? SdsClauseParser.BACK
                    : ClauseWords.TestFailure(TextAt(i));
            case ClauseForm.TestFailureCondition:
                return ClauseWords.TestFailure(TextAt(i));
            case ClauseForm.Soft when i == 0:
                return IsWord(1, "after") ? ClauseWords.Inner(TextAt(0)) : ClauseWords.Soft(TextAt(0));
        }

        if (BeginsStep(i))
        {
            return step = StepWord(i);
        }

        var word = ClauseWords.Inner(TextAt(i));
        return word == SdsClauseParser.NAME ? Beginning(i) : word;
    }

    /// <summary>A word that begins a part of a condition or expression if what follows fits.</summary>
    private int Beginning(int i)
    {
        switch (TextAt(i))
        {
            case "not":
                return SdsClauseParser.NOT;
            case "any" when BeginsOperand(i + 1):
                return SdsClauseParser.ANY;
            case "every" when BeginsOperand(i + 1):
                return SdsClauseParser.EVERY;
            case "all" when BeginsOperand(i + 1):
                return SdsClauseParser.ALL;
            case "event" when form == ClauseForm.Invariant && IsPathUpTo(i + 1, "emitted"):
                return SdsClauseParser.EVENT;
            case "no" when form == ClauseForm.Invariant && i == 0 && IsPathUpTo(1, "without"):
                return SdsClauseParser.NO;
            case "exactly" when IsInteger(i + 1) || IsWord(i + 1, "one"):
                return SdsClauseParser.EXACTLY;
            case "at" when IsWord(i + 1, "least") || IsWord(i + 1, "most"):
                return SdsClauseParser.AT;
            case "max" when IsInteger(i + 1):
                return SdsClauseParser.MAX;
            case "min" when IsInteger(i + 1):
                return SdsClauseParser.MIN;
            case "if" when form == ClauseForm.Soft:
                return SdsClauseParser.IF;
            case "each" when Previous(i) is SdsClauseParser.OPEN or SdsClauseParser.COMMA && IsName(i + 1):
                return SdsClauseParser.EACH;
        }

        return IsKind(i + 1, SdsTokenKind.OpenParenthesis) && !IsTarget(i)
            ? ClauseWords.Aggregate(TextAt(i))
            : SdsClauseParser.NAME;
    }

    /// <summary>Whether a name says what a step works on: the parenthesis behind it holds the step's arguments.</summary>
    private bool IsTarget(int i) =>
        Previous(i) is SdsClauseParser.CREATE or SdsClauseParser.SET or SdsClauseParser.ASSIGNMENT_COMMA or SdsClauseParser.CALL;

    private bool BeginsStep(int i) =>
        depth == 0
        && form is ClauseForm.Step or ClauseForm.Outcome or ClauseForm.Responses
        && Previous(i) switch
        {
            SdsClauseParser.SEMICOLON or SdsClauseParser.COMMA or SdsClauseParser.COLON => true,
            SdsClauseParser.THEN or SdsClauseParser.FOR => true,
            SdsClauseParser.TIGHT_COLON or SdsClauseParser.STRAY_COLON => step == SdsClauseParser.EACH,
            None => form != ClauseForm.Outcome,
            _ => false,
        };

    /// <summary>The word that begins a step here; a name where what follows does not fit.</summary>
    private int StepWord(int i)
    {
        if (!IsName(i))
        {
            return SdsClauseParser.NAME;
        }

        var word = form == ClauseForm.Responses ? ClauseWords.Response(TextAt(i)) : ClauseWords.Step(TextAt(i));
        if (form == ClauseForm.Outcome && TextAt(i) is "rollback")
        {
            word = SdsClauseParser.ROLLBACK;
        }

        var fits = word switch
        {
            SdsClauseParser.IF => true,
            SdsClauseParser.FOR => IsWord(i + 1, "each"),
            SdsClauseParser.NOTIFY => IsName(i + 1) || IsKind(i + 1, SdsTokenKind.OpenParenthesis),
            SdsClauseParser.RETRY => IsKind(i + 1, SdsTokenKind.Quantity),
            SdsClauseParser.ROLLBACK => !IsKind(i + 1, SdsTokenKind.OpenParenthesis) && !IsKind(i + 1, SdsTokenKind.Equal),
            _ => IsName(i + 1),
        };
        return fits ? word : SdsClauseParser.NAME;
    }

    private bool BeginsOperand(int i) =>
        KindAt(i) switch
        {
            SdsTokenKind.Integer or SdsTokenKind.Decimal or SdsTokenKind.Quantity or SdsTokenKind.String => true,
            SdsTokenKind.OpenParenthesis or SdsTokenKind.Minus => true,
            _ => IsName(i) && (BeginsLongPath(i) || !FollowsOperand(TextAt(i))),
        };

    private static bool FollowsOperand(ReadOnlySpan<char> word) =>
        word is "and" or "or" or "not" or "in" or "empty" or "fails" or "failed" or "exists" or "missing";

    /// <summary>Whether a path begins here that goes on, or ends in front of a word.</summary>
    private bool IsPathUpTo(int i, string word) => IsName(i) && (IsWord(i + 1, word) || BeginsLongPath(i));

    private bool BeginsLongPath(int i) => KindAt(i + 1) is SdsTokenKind.Dot or SdsTokenKind.Slash && IsTight(i + 1);

    /// <summary>Whether a dot, or the slash behind a module, touches a name.</summary>
    private bool IsPartOfPath(int i) =>
        (IsKind(i + 1, SdsTokenKind.Dot) && IsTight(i + 1))
        || Previous(i) is SdsClauseParser.DOT or SdsClauseParser.QUALIFIER
        || IsQualifier(i + 1);

    /// <summary>Whether a slash stands between two names without blanks, and the first one begins a path.</summary>
    private bool IsQualifier(int i) =>
        IsKind(i, SdsTokenKind.Slash)
        && IsTight(i)
        && IsName(i - 1)
        && IsName(i + 1)
        && !(i > 1 && kinds[i - 2] is SdsClauseParser.DOT or SdsClauseParser.QUALIFIER);

    private bool IsTight(int i) => i > 0 && i + 1 < run.Count && !HasBlankBefore(i) && !HasBlankBefore(i + 1);

    private bool HasBlankBefore(int i) => run[i].FullStart < run[i].Start;

    private bool IsInteger(int i) => IsKind(i, SdsTokenKind.Integer);

    private bool IsName(int i) => KindAt(i).IsName();

    private bool IsWord(int i, string word) => IsName(i) && TextAt(i).SequenceEqual(word);

    private bool IsKind(int i, SdsTokenKind kind) => KindAt(i) == kind;

    /// <summary>What the tokenizer took a token for; the end of the file where there is none.</summary>
    private SdsTokenKind KindAt(int i) => (uint)i < (uint)run.Count ? (SdsTokenKind)run[i].Kind : SdsTokenKind.EndOfFile;

    private int Previous(int i) => i > 0 ? kinds[i - 1] : None;

    private ReadOnlySpan<char> TextAt(int i) => text.AsSpan(run[i].Start, run[i].End - run[i].Start);
}
