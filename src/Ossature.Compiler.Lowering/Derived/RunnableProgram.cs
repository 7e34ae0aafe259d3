using Ossature.Compiler.Semantics.Binding;

namespace Ossature.Compiler.Lowering.Derived;

/// <summary>How the finished program is built and called from a POSIX shell.</summary>
/// <param name="Name">The name it is called by.</param>
/// <param name="EntryPoint">The component that makes it a program.</param>
/// <param name="Build">A command that builds it into <c>"$work/app"</c>.</param>
/// <param name="Run">A command that runs what was built into <c>"$app"</c>; the arguments follow it.</param>
public sealed record RunnableProgram(string Name, BoundComponent EntryPoint, string Build, string Run);
