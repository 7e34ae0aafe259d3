namespace Ossature.Compiler.Sandbox.Policies;

/// <summary>One thing that is kept from commands.</summary>
/// <param name="Name">What, in a few words: <c>network</c>.</param>
/// <param name="IsEnforced">Whether it is.</param>
/// <param name="How">By what it is enforced, or why it is not.</param>
public sealed record SandboxGuard(string Name, bool IsEnforced, string How);
