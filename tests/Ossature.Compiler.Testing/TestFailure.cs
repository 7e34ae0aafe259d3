namespace Ossature.Compiler.Testing;

/// <summary>What the kit throws when something is not as a test expects; its message is all that a reader needs.</summary>
public sealed class TestFailure(string message) : Exception(message);
