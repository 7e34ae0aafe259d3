using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Ossature.CommandLine.Building;

namespace Ossature.CommandLine;

/// <summary>The options that every command has that builds.</summary>
internal sealed class BuildArguments
{
    private readonly Option<int?> jobs = new("--jobs", "-j")
    {
        Description = "How many tasks may run at once",
        HelpName = "n",
        CustomParser = ParseJobs,
    };

    private readonly Option<bool> auto = new("--auto") { Description = "Ask nothing" };

    private readonly Option<bool> step = new("--step") { Description = "Ask before each task, one after the other" };

    private readonly Option<bool> skipFailures = new("--skip-failures")
    {
        Description = "Go on with tasks that do not depend on a failed one",
    };

    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Say what would run and why; write nothing" };

    private readonly Option<bool> frozen = new("--frozen") { Description = "Fail where a model would be asked" };

    private readonly Option<bool> wait = new("--wait") { Description = "Wait for another build of the project to end" };

    private readonly Option<string?> model = new("--model")
    {
        Description = "The model for every role, in place of those in the configuration",
        HelpName = "provider:model",
    };

    private readonly SandboxOptions sandbox = new();

    /// <summary>Gives a command the options.</summary>
    public Command On(Command command)
    {
        foreach (var option in (Option[])[jobs, auto, step, skipFailures, dryRun, frozen, wait, model])
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetValue(step) && result.GetValue(auto))
            {
                result.AddError("`--step` and `--auto` exclude each other");
            }
        });
        return sandbox.On(command);
    }

    /// <summary>What the command line says.</summary>
    public BuildRequest Of(ParseResult parsed) =>
        new()
        {
            Jobs = parsed.GetValue(jobs),
            Auto = parsed.GetValue(auto),
            Step = parsed.GetValue(step),
            SkipFailures = parsed.GetValue(skipFailures),
            DryRun = parsed.GetValue(dryRun),
            Frozen = parsed.GetValue(frozen),
            Wait = parsed.GetValue(wait),
            Model = parsed.GetValue(model),
            Isolation = sandbox.Of(parsed),
        };

    private static int? ParseJobs(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) && jobs >= 1)
        {
            return jobs;
        }

        result.AddError($"`--jobs` takes a number from 1 upwards, not `{result.Tokens[0].Value}`");
        return null;
    }
}
