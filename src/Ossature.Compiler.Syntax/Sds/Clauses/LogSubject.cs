namespace Ossature.Compiler.Syntax.Sds.Clauses;

/// <summary>What is logged as a whole.</summary>
public enum LogSubject
{
    /// <summary>Every call of an api.</summary>
    ApiCalls,

    /// <summary>Every error.</summary>
    Errors,

    /// <summary>Every change of a state.</summary>
    StateTransitions,

    /// <summary>Every event.</summary>
    Events,

    /// <summary>Every login.</summary>
    Logins,

    /// <summary>Every notification.</summary>
    Notifications,
}
