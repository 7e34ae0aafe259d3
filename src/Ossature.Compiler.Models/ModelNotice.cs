using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Models;

/// <summary>What a model has to say to the person at the keyboard while it works.</summary>
public abstract record ModelNotice;

/// <summary>A request lies ready; the build waits until the answer file is there.</summary>
/// <param name="RequestPath">Absolute path of the request.</param>
/// <param name="AnswerPath">Absolute path at which the answer is expected.</param>
public sealed record AnswerAwaited(string RequestPath, string AnswerPath) : ModelNotice;

/// <summary>An answer file cannot be used as it stands; the build goes on waiting.</summary>
/// <param name="ProblemPath">Absolute path of the file that says why.</param>
/// <param name="Diagnostics">What is wrong with it.</param>
public sealed record AnswerRefused(string ProblemPath, ImmutableArray<Diagnostic> Diagnostics) : ModelNotice;

/// <summary>A recorded answer was used although its request differs from this one.</summary>
/// <param name="Diagnostic">Which one.</param>
public sealed record RequestDiffers(Diagnostic Diagnostic) : ModelNotice;

/// <summary>A server wants to be left alone; the request is made again after that.</summary>
/// <param name="Model">The model that is waited for.</param>
/// <param name="Wait">How long.</param>
public sealed record RequestPostponed(string Model, TimeSpan Wait) : ModelNotice;
