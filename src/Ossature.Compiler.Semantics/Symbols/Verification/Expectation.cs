namespace Ossature.Compiler.Semantics.Symbols.Verification;

/// <summary>What a call must come to.</summary>
public abstract record Expectation
{
    private Expectation() { }

    /// <summary>It returns a value.</summary>
    /// <param name="Json">The value as JSON, fixtures put in.</param>
    public sealed record Returns(string Json) : Expectation;

    /// <summary>It fails with an error.</summary>
    /// <param name="Type">The type, as written.</param>
    /// <param name="Text">What its message must contain; null when any will do.</param>
    public sealed record Raises(string Type, string? Text) : Expectation;

    /// <summary>It returns, whatever the value: <c>Ok</c>.</summary>
    public sealed record Succeeds : Expectation;
}
