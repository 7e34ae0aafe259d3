using System.CommandLine;
using Ossature.Compiler.Benchmarks;
using Ossature.Compiler.Benchmarks.Builds;

var folders = new Argument<string[]>("project")
{
    Description = "Projects to check; without any, projects of 10, 100, 1,000 and 2,000 specifications are made",
    Arity = ArgumentArity.ZeroOrMore,
};
var ossc = new Option<string>("--ossc") { Description = "The program to measure", Required = true };
var runs = new Option<int>("--runs") { Description = "How often each is run", DefaultValueFactory = _ => 9 };

var check = new Command("check", "Measures `ossc check` as a process, against one that only reads and hashes the same files.")
{
    folders,
    ossc,
    runs,
};
check.SetAction(parsed => CheckBenchmark.Run(parsed.GetValue(folders)!, parsed.GetValue(ossc)!, parsed.GetValue(runs)));

var parse = new Command("parse", "Measures the parsers in this process: speed, allocation, what trees retain.");
parse.SetAction(_ => ParseBenchmark.Run());

var process = new Option<string?>("--ossc") { Description = "The program to measure as a process" };
var system = new Command("system", "Measures systems of SDS in this process, after an edit, and `ossc check` as a process.")
{
    process,
    runs,
};
system.SetAction(parsed => SystemBenchmark.Run(parsed.GetValue(process), parsed.GetValue(runs)));

var pattern = new Option<string>("--pattern")
{
    Description = "Measures only what has this in its name: nothing, overhead, flight",
    DefaultValueFactory = _ => "",
};
var build = new Command("build", "Measures builds: with nothing to do, per task, and with thousands of tasks under way.")
{
    process,
    runs,
    pattern,
};
build.SetAction(parsed => BuildBenchmark.Run(parsed.GetValue(process), parsed.GetValue(runs), parsed.GetValue(pattern)!));

var folder = new Argument<string>("folder");
var floor = new Command("floor", "Reads and hashes the files of a folder, and nothing else.") { folder };
floor.SetAction(parsed => Floor.Run(parsed.GetValue(folder)!));

return new RootCommand("Measures what the compiler costs.") { check, parse, system, build, floor }
    .Parse(args)
    .Invoke();
