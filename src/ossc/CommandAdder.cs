using System.CommandLine;

namespace Ossature.CommandLine;

/// <summary>Puts a command into the tree.</summary>
/// <param name="command">The command with its arguments and options.</param>
/// <param name="run">What it does; gives the exit code.</param>
/// <param name="examples">Command lines that its help shows.</param>
internal delegate void CommandAdder(
    Command command,
    Func<Invocation, ParseResult, CancellationToken, Task<int>> run,
    params string[] examples
);
