using Ossature.Compiler.Emit.Agents;
using Ossature.Compiler.Emit.Inputs;
using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Incremental.Cache;
using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Incremental.Keys;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Tasks;

/// <summary>A task while it is being worked on.</summary>
internal sealed class TaskJob
{
    /// <summary>So many ways in which the same files were verified are remembered; a history that is longer runs commands again.</summary>
    private const int MostVerifications = 32;

    private readonly List<string> remarks = [];
    private Usage usage = Usage.None;
    private ActionResult? earlier;

    public TaskJob(BuildServices build, TaskInputs inputs, FileTree seen, Key claim)
    {
        Build = build;
        Inputs = inputs;
        Seen = seen;
        Claim = claim;
        Files = build.FilesOf(inputs.Task);
        Guard = new(build.Plan, inputs.Task, seen, new(build.Files, build.Folders.Output));
        Visible = FileTree.Of(IsJudge ? AllSeen() : DeclaredOnly());
    }

    public BuildServices Build { get; }

    public TaskInputs Inputs { get; }

    public PlanTask Task => Inputs.Task;

    /// <summary>What the tasks before left: what verification runs over.</summary>
    public FileTree Seen { get; }

    /// <summary>The part of <see cref="Seen"/> that a model gets into its workspace.</summary>
    public FileTree Visible { get; }

    public Key Claim { get; }

    public TaskFiles Files { get; }

    public WriteGuard Guard { get; }

    public bool IsJudge => TaskKeys.IsJudge(Task);

    /// <summary>What model calls of this build took for the task.</summary>
    public Usage Usage => usage;

    public Key VerifyKey(FileChanges changes) => TaskKeys.Verify(Task, Seen, changes);

    public void Phase(string phase) => Build.Reporter.On(new TaskPhase(Task.Id, phase));

    /// <summary>Says something worth knowing about the work, one sentence. It is kept with the result, and said again whenever that is used.</summary>
    public void Remark(string sentence)
    {
        remarks.Add(sentence);
        Build.Reporter.On(new BuildNote(Task.Id, sentence));
    }

    /// <summary>Takes a result as the start: what was paid for it and remarked about it then.</summary>
    public void TakeUp(ActionResult earlier)
    {
        this.earlier = earlier;
        foreach (var note in earlier.Notes)
        {
            Remark(note);
        }
    }

    /// <summary>The result that the work came to, with what is still true of the one that it started from.</summary>
    public ActionResult Result(FileChanges changes, string output)
    {
        var verify = VerifyKey(changes);
        return new()
        {
            Claim = Claim,
            Verify = verify,
            AlsoVerified =
                earlier is not null && earlier.Files.Equals(changes)
                    ?
                    [
                        .. earlier
                            .AlsoVerified.Prepend(earlier.Verify.Digest)
                            .Where(digest => digest != verify.Digest)
                            .Distinct()
                            .Take(MostVerifications),
                    ]
                    : [],
            Files = changes,
            Usage = (earlier?.Usage ?? Usage.None) + usage,
            VerifyOutput = output,
            Notes = [.. remarks],
        };
    }

    public void Called(string run, int turn, ModelRole role, Usage spent)
    {
        usage += spent;
        Build.Reporter.On(new ModelCalled(Task.Id, run, turn, role, spent));
    }

    /// <summary>The part of changes that a model may see.</summary>
    public FileChanges VisibleOf(FileChanges changes) =>
        new(changes.Writes.Where(write => !Guard.IsJudges(write.Key)), changes.Deletes);

    /// <summary>A tree with changes applied.</summary>
    public static FileTree With(FileTree tree, FileChanges changes) =>
        FileTree.Of(
            tree.Files.Where(file => !changes.Deletes.Contains(file.Key) && !changes.Writes.ContainsKey(file.Key))
                .Select(file => KeyValuePair.Create(file.Key, file.Value.Digest))
                .Concat(changes.Writes)
        );

    private IEnumerable<KeyValuePair<string, Digest>> AllSeen() =>
        Seen.Files.Where(file => !Guard.IsJudges(file.Key)).Select(file => KeyValuePair.Create(file.Key, file.Value.Digest));

    private IEnumerable<KeyValuePair<string, Digest>> DeclaredOnly() =>
        Inputs
            .Inject.Where(file => file.Content is not null && !Guard.IsJudges(file.Path))
            .Select(file => KeyValuePair.Create(file.Path, file.Content!.Value))
            .Concat(Inputs.Earlier.Select(file => KeyValuePair.Create(file.Path, file.Content)));
}
