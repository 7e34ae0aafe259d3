using Ossature.Compiler.Diagnostics.Rendering;

namespace Ossature.Compiler.Tests.Properties;

/// <summary>Everything that a compilation says, as one text to compare.</summary>
internal static class CompilationFacts
{
    public static string Of(SpecCompilation compilation) =>
        string.Join(
            '\n',
            [
                .. compilation.GetDiagnostics().Select(TextRenderer.Render),
                JsonRenderer.Render(compilation.GetDiagnostics()),
                compilation.Graph.ToToml(),
                .. compilation.Signatures.Select(signature => $"{signature.Key} {signature.Value.Digest}"),
                string.Join(' ', compilation.Bound.BuildOrder.Select(spec => $"{spec.Id}:{spec.File}")),
            ]
        );
}
