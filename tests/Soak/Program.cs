using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Ossature.Compiler.Soak.Builds;
using Ossature.Compiler.Soak.Crashes;
using Ossature.Compiler.Soak.Scenarios;

var seed = new Option<int>("--seed") { Description = "Seed of the first scenario", DefaultValueFactory = _ => 1 };
var rounds = new Option<int>("--rounds") { Description = "Builds that are looked at", DefaultValueFactory = _ => 10_000 };
var faults = new Option<int>("--faults") { Description = "Ends after so many faults", DefaultValueFactory = _ => 5 };
var tasks = new Option<int?>("--tasks") { Description = "Tasks of the first plan, to repeat one scenario" };
var steps = new Option<string?>("--steps") { Description = "The steps to play, to repeat one scenario" };

var edits = new Command("edits", "Edits and builds random projects and compares with clean builds.")
{
    seed,
    rounds,
    faults,
    tasks,
    steps,
};
edits.SetAction(parsed =>
{
    if (parsed.GetValue(steps) is { } chosen)
    {
        ImmutableArray<int> numbers = [.. chosen.Split(',').Select(step => int.Parse(step, CultureInfo.InvariantCulture))];
        var scenario = Scenario.Of(parsed.GetValue(seed)) with { Steps = numbers };
        scenario = scenario with { Tasks = parsed.GetValue(tasks) ?? scenario.Tasks };
        var one = new Shrinking(() => EchoModel.Create()).Play(scenario);
        Console.WriteLine(one?.ToString() ?? "Nothing is wrong.");
        return one is null ? 0 : 1;
    }

    var campaign = new EditCampaign(() => EchoModel.Create());
    var found = 0;
    foreach (var failure in campaign.Failures(parsed.GetValue(seed), parsed.GetValue(rounds)).Take(parsed.GetValue(faults)))
    {
        found++;
        Console.WriteLine($"FAULT {found}\n{failure}\n");
    }

    Console.WriteLine($"{campaign.Rounds} builds, {found} faults");
    return found == 0 ? 0 : 1;
});

var count = new Option<int>("--count") { Description = "Builds that are killed", DefaultValueFactory = _ => 1_000 };
var crashes = new Command("crashes", "Kills processes at random moments of their builds and builds on.") { seed, count };
crashes.SetAction(parsed =>
{
    var campaign = new CrashCampaign();
    var wrong = campaign.Run(parsed.GetValue(seed), parsed.GetValue(count));
    Console.WriteLine(string.Join("\n\n", wrong));
    Console.WriteLine($"{parsed.GetValue(count)} builds, {campaign.Kills} kills, {wrong.Count} faults");
    return wrong.Count == 0 && campaign.Kills > 0 ? 0 : 1;
});

return new RootCommand("Holds the build engine to what it promises, for longer than a test may take.") { edits, crashes }
    .Parse(args)
    .Invoke();
