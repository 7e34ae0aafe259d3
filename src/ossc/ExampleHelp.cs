using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Ossature.CommandLine;

/// <summary>The library's help page with examples below it. The width is fixed, so that help reads the same everywhere.</summary>
internal sealed class ExampleHelp(HelpAction page, IReadOnlyDictionary<Command, string[]> examples) : SynchronousCommandLineAction
{
    private const int Width = 100;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        page.MaxWidth = Width;
        page.Invoke(parseResult);
        if (examples.TryGetValue(parseResult.CommandResult.Command, out var lines))
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.Write(lines.Length == 1 ? "Example:\n" : "Examples:\n");
            foreach (var line in lines)
            {
                output.Write($"  {line}\n");
            }

            output.Write("\n");
        }

        return ExitCode.Fine;
    }
}
