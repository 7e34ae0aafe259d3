using System.Text.RegularExpressions;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Tests.RandomEdits;

/// <summary>
/// A model that reads every file it is given and then writes into each file it is asked for the digest of all that it has seen. So two
/// builds have equal outputs only if every request, and every file that could be read, was equal.
/// </summary>
internal static partial class EchoModel
{
    /// <param name="whim">Something that no request tells and that changes the answers all the same; empty for an honest model.</param>
    public static ScriptedModel Create(string whim = "") => new ScriptedModel().When("<task>", request => Answer(request, whim));

    private static ScriptedTurn Answer(ModelRequest request, string whim)
    {
        var readable = Paths(Dependencies().Match(request.Opening)).ToArray();
        return (readable.Length, request.Turn) switch
        {
            (> 0, 1) => Calls(readable, path => ("read_file", [("path", path)])),
            (0, 1) or (> 0, 2) => Calls(
                Paths(Outputs().Match(request.Opening)),
                path => ("write_file", [("path", path), ("content", $"// {path} from {Digest.Of(request.Text + whim)}\n")])
            ),
            _ => ScriptedTurn.Say("Done."),
        };
    }

    private static ScriptedTurn Calls(
        IEnumerable<string> paths,
        Func<string, (string Tool, (string Name, object? Value)[] Arguments)> call
    ) => paths.Select(call).Aggregate(new ScriptedTurn(), (turn, call) => turn.And(call.Tool, call.Arguments));

    /// <summary>The files of a list. What the compiler itself wrote is left out: by design a task does not become stale with it.</summary>
    private static IEnumerable<string> Paths(Match list) =>
        Item()
            .Matches(list.Value)
            .Select(item => item.Groups[1].Value)
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal));

    [GeneratedRegex("<dependency_files>[^<]*</dependency_files>")]
    private static partial Regex Dependencies();

    [GeneratedRegex("Files to write:[^<]*</task>")]
    private static partial Regex Outputs();

    [GeneratedRegex("^- `([^`]+)`", RegexOptions.Multiline)]
    private static partial Regex Item();
}
