using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Examples;

namespace Ossature.Compiler.Semantics.Checks;

/// <summary>An example that is meant to be run must not be passed over because of a line that is no command.</summary>
internal static class ConsoleExamples
{
    public static void Check(BoundSpec spec, DiagnosticBag diagnostics)
    {
        foreach (var example in spec.Symbol.Examples)
        {
            if (ConsoleExample.IsConsole(example) && ConsoleExample.MalformedLine(example) is { } line)
            {
                diagnostics.ConsoleExampleLine(example.Location, example.Title, line.Trim());
            }
        }
    }
}
