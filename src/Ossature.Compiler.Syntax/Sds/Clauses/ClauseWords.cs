using Ossature.Compiler.Syntax.Sds.Generated;

namespace Ossature.Compiler.Syntax.Sds.Clauses;

/// <summary>The words that the forms of clauses name. Which of them a word is where it stands, <see cref="ClauseTokens"/> says.</summary>
internal static class ClauseWords
{
    /// <summary>A word inside of a form, which is a name where one is wanted.</summary>
    public static int Inner(ReadOnlySpan<char> word) =>
        word switch
        {
            "or" => SdsClauseParser.OR,
            "and" => SdsClauseParser.AND,
            "in" => SdsClauseParser.IN,
            "empty" => SdsClauseParser.EMPTY,
            "fails" => SdsClauseParser.FAILS,
            "failed" => SdsClauseParser.FAILED,
            "exists" => SdsClauseParser.EXISTS,
            "missing" => SdsClauseParser.MISSING,
            "where" => SdsClauseParser.WHERE,
            "by" => SdsClauseParser.BY,
            "to" => SdsClauseParser.TO,
            "per" => SdsClauseParser.PER,
            "with" => SdsClauseParser.WITH,
            "exponential" => SdsClauseParser.EXPONENTIAL,
            "backoff" => SdsClauseParser.BACKOFF,
            "when" => SdsClauseParser.WHEN,
            "after" => SdsClauseParser.AFTER,
            "reaches" => SdsClauseParser.REACHES,
            "terminal" => SdsClauseParser.TERMINAL,
            "state" => SdsClauseParser.STATE,
            "within" => SdsClauseParser.WITHIN,
            "produces" => SdsClauseParser.PRODUCES,
            "least" => SdsClauseParser.LEAST,
            "most" => SdsClauseParser.MOST,
            "one" => SdsClauseParser.ONE,
            "without" => SdsClauseParser.WITHOUT,
            "a" => SdsClauseParser.A,
            "corresponding" => SdsClauseParser.CORRESPONDING,
            "emitted" => SdsClauseParser.EMITTED,
            "must" => SdsClauseParser.MUST,
            "produce" => SdsClauseParser.PRODUCE,
            "occur" => SdsClauseParser.OCCUR,
            "of" => SdsClauseParser.OF,
            "references" => SdsClauseParser.REFERENCES,
            "only" => SdsClauseParser.ONLY,
            _ => SdsClauseParser.NAME,
        };

    /// <summary>A word that begins a step, in every place where one can begin.</summary>
    public static int Step(ReadOnlySpan<char> word) =>
        word switch
        {
            "if" => SdsClauseParser.IF,
            "for" => SdsClauseParser.FOR,
            "each" => SdsClauseParser.EACH,
            "create" => SdsClauseParser.CREATE,
            "set" => SdsClauseParser.SET,
            "decrement" => SdsClauseParser.DECREMENT,
            "increment" => SdsClauseParser.INCREMENT,
            "emit" => SdsClauseParser.EMIT,
            "snapshot" => SdsClauseParser.SNAPSHOT,
            "restore" => SdsClauseParser.RESTORE,
            "charge" => SdsClauseParser.CHARGE,
            "refund" => SdsClauseParser.REFUND,
            "delete" => SdsClauseParser.DELETE,
            "notify" => SdsClauseParser.NOTIFY,
            "call" => SdsClauseParser.CALL,
            _ => SdsClauseParser.NAME,
        };

    /// <summary>A word that begins what a contract answers with, besides the steps.</summary>
    public static int Response(ReadOnlySpan<char> word) =>
        word switch
        {
            "then" => SdsClauseParser.THEN,
            "retry" => SdsClauseParser.RETRY,
            "halt" => SdsClauseParser.HALT,
            "alert" => SdsClauseParser.ALERT,
            "rollback" => SdsClauseParser.ROLLBACK,
            _ => Step(word),
        };

    /// <summary>A word that begins a soft constraint.</summary>
    public static int Soft(ReadOnlySpan<char> word) =>
        word switch
        {
            "latency" => SdsClauseParser.LATENCY,
            "cache" => SdsClauseParser.CACHE,
            "timeout" => SdsClauseParser.TIMEOUT,
            "retention" => SdsClauseParser.RETENTION,
            "paginate" => SdsClauseParser.PAGINATE,
            "throughput" => SdsClauseParser.THROUGHPUT,
            "max" => SdsClauseParser.MAX,
            "trigger" => SdsClauseParser.TRIGGER,
            "emit" => SdsClauseParser.EMIT,
            "retry" => SdsClauseParser.RETRY,
            _ => Inner(word),
        };

    /// <summary>How many rows become one value.</summary>
    public static int Aggregate(ReadOnlySpan<char> word) =>
        word switch
        {
            "sum" => SdsClauseParser.SUM_OF,
            "avg" => SdsClauseParser.AVG_OF,
            "count" => SdsClauseParser.COUNT_OF,
            "min" => SdsClauseParser.MIN_OF,
            "max" => SdsClauseParser.MAX_OF,
            _ => SdsClauseParser.NAME,
        };

    /// <summary>What is logged altogether.</summary>
    public static int LogSubject(ReadOnlySpan<char> word) =>
        word switch
        {
            "api" => SdsClauseParser.API,
            "calls" => SdsClauseParser.CALLS,
            "errors" => SdsClauseParser.ERRORS,
            "state" => SdsClauseParser.STATES,
            "transitions" => SdsClauseParser.TRANSITIONS,
            "events" => SdsClauseParser.EVENTS,
            "logins" => SdsClauseParser.LOGINS,
            "notifications" => SdsClauseParser.NOTIFICATIONS,
            _ => SdsClauseParser.NAME,
        };

    /// <summary>What happens after a failed test.</summary>
    public static int TestFailure(ReadOnlySpan<char> word) =>
        word switch
        {
            "feed" => SdsClauseParser.FEED,
            "to" => SdsClauseParser.TO,
            "generating" => SdsClauseParser.GENERATING,
            "agent" => SdsClauseParser.AGENT,
            "regenerates" => SdsClauseParser.REGENERATES,
            "regenerate" => SdsClauseParser.REGENERATE,
            "affected" => SdsClauseParser.AFFECTED,
            "code" => SdsClauseParser.CODE,
            "tests" => SdsClauseParser.TESTS,
            "still" => SdsClauseParser.STILL,
            "failing" => SdsClauseParser.FAILING,
            "after" => SdsClauseParser.AFTER,
            "retries" => SdsClauseParser.RETRIES,
            _ => SdsClauseParser.NAME,
        };
}
