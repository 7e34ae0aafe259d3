using System.CommandLine;
using Ossature.CommandLine.Commands;

namespace Ossature.CommandLine;

/// <summary>The commands that build.</summary>
internal static class BuildTree
{
    public static void AddBuild(CommandAdder add, Option<bool> warningsAsErrors)
    {
        var paths = CommonOptions.Paths();
        var options = new BuildArguments();
        var force = new Option<bool>("--force") { Description = "Run every task again, whatever is recorded or cached" };
        var spec = new Option<string?>("--spec")
        {
            Description = "Only the tasks of one specification and those that they depend on",
            HelpName = "id",
        };
        add(
            options.On(
                new("build", "Bring the program up to date with its specifications.") { paths, spec, force, warningsAsErrors }
            ),
            (invocation, parsed, stop) =>
            {
                var request = options.Of(parsed) with { Spec = parsed.GetValue(spec) };
                return BuildCommand.RunAsync(
                    invocation,
                    parsed.GetValue(paths)!,
                    parsed.GetValue(force) ? request with { Fresh = new Compiler.Emit.Plans.TaskSelection.All() } : request,
                    stop
                );
            },
            "ossc build samples/tracker",
            "ossc build --dry-run",
            "ossc build --model manual:recording --jobs 1"
        );
    }

    public static void AddRetry(CommandAdder add, Option<bool> warningsAsErrors)
    {
        var paths = CommonOptions.Paths();
        var options = new BuildArguments();
        var from = new Option<string?>("--from")
        {
            Description = "This task again and all that stand after it in the plan",
            HelpName = "task",
        };
        var only = new Option<string?>("--only") { Description = "This task again and all that depend on it", HelpName = "task" };
        var retry = options.On(
            new("retry", "Run failed tasks again, or chosen ones whatever is recorded of them.")
            {
                paths,
                from,
                only,
                warningsAsErrors,
            }
        );
        retry.Validators.Add(result =>
        {
            if (result.GetValue(from) is not null && result.GetValue(only) is not null)
            {
                result.AddError("`--from` and `--only` exclude each other");
            }
        });
        add(
            retry,
            (invocation, parsed, stop) =>
                RetryCommand.RunAsync(
                    invocation,
                    parsed.GetValue(paths)!,
                    options.Of(parsed),
                    parsed.GetValue(from),
                    parsed.GetValue(only),
                    stop
                ),
            "ossc retry",
            "ossc retry --only 007",
            "ossc retry --from 012 --auto"
        );
    }
}
