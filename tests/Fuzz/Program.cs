using System.CommandLine;
using Ossature.Compiler.Fuzz;
using Ossature.Compiler.Fuzz.Linearity;

var language = new Option<string>("--language")
{
    Description = "The language whose files are damaged",
    DefaultValueFactory = _ => "all",
};
language.AcceptOnlyFromAmong(["all", .. Languages.All.Select(one => one.Name)]);
var inputs = new Option<long>("--inputs") { Description = "Inputs per language", DefaultValueFactory = _ => 1_000_000 };
var first = new Option<long>("--first") { Description = "Number of the first input, to repeat one by itself" };
var seconds = new Option<int?>("--seconds") { Description = "Ends after this time, all languages together" };
var seed = new Option<int>("--seed") { Description = "Decides what the inputs are", DefaultValueFactory = _ => 1 };
var jobs = new Option<int>("--jobs") { Description = "Threads", DefaultValueFactory = _ => Environment.ProcessorCount };
var linearity = new Option<bool>("--linearity") { Description = "Shows that time grows with size instead" };
var pattern = new Option<string>("--pattern")
{
    Description = "Measures only what has this in its name",
    DefaultValueFactory = _ => "",
};

var root = new RootCommand("Feeds damaged specifications to the compiler and holds it to what it promises for every input.")
{
    language,
    inputs,
    first,
    seconds,
    seed,
    jobs,
    linearity,
    pattern,
};
root.SetAction(parsed =>
{
    var chosen = Languages
        .All.Where(one => parsed.GetValue(language) is var name && (name == "all" || name == one.Name))
        .ToArray();
    if (parsed.GetValue(linearity))
    {
        var files = chosen.SelectMany(one =>
            Patterns.All.Where(made => made.Language == one.Name).Select(made => Subject.File(one, made))
        );
        var subjects = (chosen.Length > 1 ? files.Concat(Projects.All) : files).Where(subject =>
            subject.Name.Contains(parsed.GetValue(pattern)!, StringComparison.Ordinal)
        );
        return new LinearityRun(subjects, Console.Out).Run() ? 0 : 1;
    }

    var limits = new CampaignLimits(
        parsed.GetValue(first),
        parsed.GetValue(inputs),
        parsed.GetValue(seconds) is { } whole ? TimeSpan.FromSeconds((double)whole / chosen.Length) : TimeSpan.MaxValue,
        parsed.GetValue(seed),
        Math.Max(1, parsed.GetValue(jobs))
    );

    // All are run, whatever was found in the first one.
    return chosen.Select(one => new Campaign(one, limits, Console.Out).Run()).ToArray().All(sound => sound) ? 0 : 1;
});
return root.Parse(args).Invoke();
