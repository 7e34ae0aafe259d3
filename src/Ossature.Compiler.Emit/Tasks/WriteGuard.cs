using Ossature.Compiler.Emit.Plans;
using Ossature.Compiler.Emit.Workspaces;
using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Lowering.Plans;

namespace Ossature.Compiler.Emit.Tasks;

/// <summary>Says which files no model may write, and which it may not even see.</summary>
/// <param name="plan">The plan, which says who wrote what.</param>
/// <param name="task">The task that is worked on.</param>
/// <param name="seen">The files that it sees.</param>
/// <param name="output">Where what is written comes to lie.</param>
internal sealed class WriteGuard(BuildPlan plan, PlanTask task, FileTree seen, ConfinedFolder output)
{
    private const string Checks = "checks";

    /// <summary>Whether a path lies in the folder that is the judge's in every project.</summary>
    public static bool IsInChecks(string path) => path == Checks || path.StartsWith(Checks + "/", StringComparison.Ordinal);

    /// <summary>Whether a file is the judge's: what it holds is kept from the models whose work it judges.</summary>
    public bool IsJudges(string path) => IsInChecks(path) || IsFixtureOf(task, path) || IsFixtureOf(Writer(path), path);

    /// <summary>Why a path must not be written, one sentence for the model; null when it may be.</summary>
    public string? Refuse(string path)
    {
        if (IsJudges(path))
        {
            return "What judges the work, as all of `checks/`, belongs to the judge.";
        }

        if (IsBehindLink(path))
        {
            return "A link stands in its way and leads outside of the output folder, or elsewhere in it.";
        }

        var writer = Writer(path);
        return writer switch
        {
            null => null,
            _ when BuildPlan.IsAuthors(writer) => "It is the author's own file.",
            { Source.IsEmpty: false } => "It is copied from the author's context folder.",
            { Kind: TaskKind.Derive } => "The compiler writes this file.",
            _ => null,
        };
    }

    /// <summary>Workspaces have no links of the author's set-up commands, but the output folder may: a file would be written where they lead.</summary>
    private bool IsBehindLink(string path) =>
        path.LastIndexOf('/') is var slash and > 0 && output.Locate(path[..slash]) != path[..slash];

    private PlanTask? Writer(string path) => plan.Find(seen.Find(path)?.Task);

    private static bool IsFixtureOf(PlanTask? writer, string path) =>
        writer is { Kind: TaskKind.Verify } && writer.Outputs.Contains(path);
}
