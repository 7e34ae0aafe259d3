using System.CommandLine;
using Ossature.CommandLine.Commands;

namespace Ossature.CommandLine;

/// <summary>The commands that explain the state of a build.</summary>
internal static class InspectTree
{
    public static void AddStatus(CommandAdder add)
    {
        var paths = CommonOptions.Paths();
        var verify = new Option<bool>("--verify") { Description = "Compare everything that is recorded with its digest" };
        var watch = new Option<bool>("--watch") { Description = "Show it again whenever it changes, until interrupted" };
        var status = new Command("status", "Show how the tasks of the plan stand, and what would run next.")
        {
            paths,
            verify,
            watch,
        };
        Exclude(status, verify, watch);
        add(
            status,
            (invocation, parsed, stop) =>
                parsed.GetValue(watch)
                    ? StatusCommand.WatchAsync(invocation, parsed.GetValue(paths)!, stop)
                    : Task.FromResult(StatusCommand.Run(invocation, parsed.GetValue(paths)!, parsed.GetValue(verify))),
            "ossc status",
            "ossc status --verify",
            "ossc status --format json"
        );
    }

    public static void AddWhy(CommandAdder add)
    {
        var task = new Argument<string>("task") { Description = "The id of a task in the plan" };
        task.Validators.Add(UsageErrors.RefuseOptions);
        var paths = CommonOptions.Paths();
        add(
            new("why", "Explain why a task does or does not stand.") { task, paths },
            (invocation, parsed, _) =>
                Task.FromResult(WhyCommand.Run(invocation, parsed.GetValue(task)!, parsed.GetValue(paths)!)),
            "ossc why 003",
            "ossc why 003 samples/tracker --format json"
        );
    }

    public static void AddDrift(CommandAdder add)
    {
        var paths = CommonOptions.Paths();
        paths.Description =
            "A project folder, or files and folders in its output folder; else all files of the project around here";
        var restore = new Option<bool>("--restore")
        {
            Description = "Put back what the last build left; your edits are saved below .ossature/edits",
        };
        var keep = new Option<bool>("--keep") { Description = "Make your edits the versions of the tasks that wrote the files" };
        var drift = new Command("drift", "Show whose the files in the output folder are, and which were edited or are missing.")
        {
            paths,
            restore,
            keep,
        };
        Exclude(drift, restore, keep);
        add(
            drift,
            (invocation, parsed, _) =>
                Task.FromResult(
                    DriftCommand.Run(
                        invocation,
                        parsed.GetValue(paths)!,
                        parsed.GetValue(restore) ? DriftUse.Restore
                            : parsed.GetValue(keep) ? DriftUse.Keep
                            : DriftUse.Show
                    )
                ),
            "ossc drift",
            "ossc drift --restore",
            "ossc drift --keep output/src/Money.cs"
        );
    }

    private static void Exclude(Command command, Option<bool> one, Option<bool> other) =>
        command.Validators.Add(result =>
        {
            if (result.GetValue(one) && result.GetValue(other))
            {
                result.AddError($"`{one.Name}` and `{other.Name}` exclude each other");
            }
        });
}
