using System.Text.RegularExpressions;
using Ossature.Compiler.Soak.Worlds;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Soak.Builds;

/// <summary>
/// A model that reads every file it is given and then writes into each file it is asked for the digest of all that it has seen. So two
/// builds have equal outputs only if every request, and every file that could be read, was equal. What it is asked to repair comes out
/// the same wherever the repair begins.
/// </summary>
public static partial class EchoModel
{
    /// <param name="whim">Something that no request tells and that changes the answers all the same; empty for an honest model.</param>
    public static ScriptedModel Create(string whim = "") =>
        new ScriptedModel().When("<failure>", Repair).When("<task>", request => Implement(request, whim));

    private static ScriptedTurn Implement(ModelRequest request, string whim)
    {
        var readable = Paths(Dependencies().Match(request.Opening)).ToArray();
        return (readable.Length, request.Turn) switch
        {
            (> 0, 1) => readable.Aggregate(new ScriptedTurn(), (turn, path) => turn.And("read_file", ("path", path))),
            (0, 1) or (> 0, 2) => Write(request, whim),
            _ => ScriptedTurn.Say("Done."),
        };
    }

    private static ScriptedTurn Write(ModelRequest request, string whim)
    {
        var quality = Quality().Match(request.Opening).Groups[1].Value;
        var digest = Digest.Of(request.Text + whim).ToString();
        var turn = Paths(Outputs().Match(request.Opening))
            .Aggregate(
                new ScriptedTurn(),
                (turn, path) =>
                    turn.And(
                        "write_file",
                        ("path", path),
                        ("content", path == World.IgnoreFile ? $"# {digest}\n*.tmp\n" : $"{quality} {path} from {digest}\n")
                    )
            );
        if (Leaves().Match(request.Opening) is { Success: true } leaves)
        {
            // Whether a file is a by-product is decided once, when it is left; so what names one is left with it.
            var left = leaves.Groups[1].Value;
            turn = turn.And("write_file", ("path", left + "/kept.log"), ("content", digest + "\n"))
                .And("write_file", ("path", left + "/.gitignore"), ("content", "*.tmp\n"))
                .And("write_file", ("path", left + "/dropped.tmp"), ("content", digest + "\n"));
        }

        return Removes().Match(request.Opening) is { Success: true } removes
            ? turn.And("run_command", ("command", "rm " + removes.Groups[1].Value))
            : turn;
    }

    private static ScriptedTurn Repair(ModelRequest request)
    {
        if (Rejected().Match(request.Opening) is not { Success: true } rejected)
        {
            return ScriptedTurn.Say("There is nothing to repair.");
        }

        var path = rejected.Groups[1].Value;
        return request.Turn switch
        {
            1 => ScriptedTurn.Call("read_file", ("path", path)),
            2 => ScriptedTurn.Call(
                "write_file",
                ("path", path),
                (
                    "content",
                    Regex.Matches(request.Text, $"(?:bad|weak) ({Regex.Escape(path)} from [0-9a-z:]+)")[^1].Result("mended $1\n")
                )
            ),
            _ => ScriptedTurn.Say("Repaired."),
        };
    }

    /// <summary>The files of a list. What the compiler itself wrote is left out: by design a task does not become stale with it.</summary>
    private static IEnumerable<string> Paths(Match list) =>
        Item()
            .Matches(list.Value)
            .Select(item => item.Groups[1].Value)
            .Where(path => !path.EndsWith(".csproj", StringComparison.Ordinal));

    [GeneratedRegex("<dependency_files>[^<]*</dependency_files>")]
    private static partial Regex Dependencies();

    [GeneratedRegex("Files to write:[^<]*</task>")]
    private static partial Regex Outputs();

    [GeneratedRegex("^- `([^`]+)`", RegexOptions.Multiline)]
    private static partial Regex Item();

    [GeneratedRegex("Quality: ([a-z]+)\\.")]
    private static partial Regex Quality();

    [GeneratedRegex("Leaves: ([^;]+);")]
    private static partial Regex Leaves();

    [GeneratedRegex("Removes: ([^;]+);")]
    private static partial Regex Removes();

    [GeneratedRegex("REJECTED ([^\n]+)\n")]
    private static partial Regex Rejected();
}
