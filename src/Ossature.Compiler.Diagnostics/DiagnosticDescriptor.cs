namespace Ossature.Compiler.Diagnostics;

/// <summary>What a page under <c>docs/diagnostics</c> declares about one code.</summary>
/// <param name="Code">The code, <c>OSS</c> and four digits; never used again once retired.</param>
/// <param name="Name">The name in code, as <c>UnknownDependency</c>.</param>
/// <param name="Severity">The severity unless the project says otherwise.</param>
/// <param name="Message">The sentence, with <c>{placeholders}</c>.</param>
/// <param name="Label">What stands under the marked source, with placeholders; empty for none.</param>
/// <param name="Help">What to do or type, with placeholders.</param>
public sealed record DiagnosticDescriptor(
    string Code,
    string Name,
    DiagnosticSeverity Severity,
    string Message,
    string Label,
    string Help
);
