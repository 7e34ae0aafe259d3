using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Ossature.CommandLine.Commands;

namespace Ossature.CommandLine;

/// <summary>Every command with its arguments, options and examples. What a command does is a class of its own, loaded when it runs.</summary>
internal static class CommandTree
{
    private static readonly Option<string?> Config = new("--config", "-c")
    {
        Description = "The configuration file; its folder is the project",
        HelpName = "file",
        Recursive = true,
    };

    private static readonly Option<string> Format = CommonOptions.Choice(
        "--format",
        "How results are written",
        "text",
        "json",
        "sarif",
        "github"
    );

    private static readonly Option<bool> WarningsAsErrors = new("--warnings-as-errors")
    {
        Description = "Take every warning for an error",
    };

    /// <summary>The formats that a command has besides text and JSON; those are forms of diagnostics and of nothing else.</summary>
    private static readonly Dictionary<string, string[]> MoreFormats = new(StringComparer.Ordinal)
    {
        ["check"] = ["sarif", "github"],
    };

    private static readonly Option<string> Color = CommonOptions.Choice(
        "--color",
        "When to use colour",
        "auto",
        "always",
        "never"
    );

    private static readonly Option<bool> Verbose = new("--verbose", "-v")
    {
        Description = "Tell of every model call and every process",
        Recursive = true,
    };

    /// <summary>The commands, bound to a console.</summary>
    public static RootCommand Create(ConsoleEnvironment console)
    {
        var examples = new Dictionary<Command, string[]>();
        var root = new RootCommand("Compiles specifications into software.") { Config, Format, Color, Verbose };
        examples[root] = ["ossc build samples/tracker", "ossc check --format json"];

        void Bind(Command command, Func<Invocation, ParseResult, CancellationToken, Task<int>> run, params string[] lines)
        {
            command.Validators.Add(RefuseFormat);
            command.SetAction((parsed, stop) => run(new(console, SettingsOf(parsed)), parsed, stop));
            examples[command] = lines;
        }

        void Add(Command command, Func<Invocation, ParseResult, CancellationToken, Task<int>> run, params string[] lines)
        {
            Bind(command, run, lines);
            root.Add(command);
        }

        ScaffoldingTree.AddInit(Add);
        ScaffoldingTree.AddNew(Add);
        AddCheck(Add);
        AddCoverage(Add);
        AddGraph(Add);
        AddFormat(Add);
        AddPlan(Add);
        BuildTree.AddBuild(Add, WarningsAsErrors);
        BuildTree.AddRetry(Add, WarningsAsErrors);
        InspectTree.AddStatus(Add);
        InspectTree.AddWhy(Add);
        InspectTree.AddDrift(Add);
        CacheTree.Add(Add, Bind);
        AddReport(Add);
        AddClean(Add);
        AddExplain(Add);
        MachineTree.AddDoctor(Add);

        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new ExampleHelp((HelpAction)help.Action!, examples);
        return root;
    }

    /// <summary>The options that every command has, as given.</summary>
    public static Settings SettingsOf(ParseResult parsed) =>
        new(
            parsed.GetValue(Config),
            parsed.GetValue(Format) switch
            {
                "json" => OutputFormat.Json,
                "sarif" => OutputFormat.Sarif,
                "github" => OutputFormat.Github,
                _ => OutputFormat.Text,
            },
            Enum.Parse<ColorChoice>(parsed.GetValue(Color) ?? "auto", ignoreCase: true),
            parsed.GetValue(Verbose),
            parsed.GetValue(WarningsAsErrors)
        );

    private static void AddCheck(CommandAdder add)
    {
        var paths = CommonOptions.Paths();
        var fix = new Option<bool>("--fix")
        {
            Description = "Correct what can be corrected with certainty, then tell what is left",
        };
        var check = new Command("check", "Read and cross-check every specification. No model is needed.")
        {
            paths,
            fix,
            WarningsAsErrors,
        };
        check.Aliases.Add("validate");
        add(
            check,
            (invocation, parsed, _) =>
                Task.FromResult(CheckCommand.Run(invocation, parsed.GetValue(paths)!, parsed.GetValue(fix))),
            "ossc check",
            "ossc check specs/ledger.smd --format json",
            "ossc check --fix"
        );
    }

    private static void AddCoverage(CommandAdder add)
    {
        var paths = CommonOptions.Paths();
        var hold = new Option<bool>("--ratchet")
        {
            Description = "Fail when a clause is opaque that `opaque.txt` does not accept",
        };
        var update = new Option<bool>("--update-ratchet")
        {
            Description = "Write `opaque.txt`: accept the opaque clauses that there are",
        };
        var coverage = new Command("coverage", "Show what verifies each requirement, and which clauses of a system are formal.")
        {
            paths,
            hold,
            update,
        };
        coverage.Validators.Add(result =>
        {
            if (result.GetValue(hold) && result.GetValue(update))
            {
                result.AddError("`--ratchet` and `--update-ratchet` exclude each other");
            }
        });
        add(
            coverage,
            (invocation, parsed, _) =>
                Task.FromResult(
                    CoverageCommand.Run(
                        invocation,
                        parsed.GetValue(paths)!,
                        parsed.GetValue(update) ? RatchetUse.Update
                            : parsed.GetValue(hold) ? RatchetUse.Hold
                            : RatchetUse.None
                    )
                ),
            "ossc coverage",
            "ossc coverage --format json",
            "ossc coverage --ratchet"
        );
    }

    private static void AddGraph(CommandAdder add)
    {
        var paths = CommonOptions.Paths();
        var form = CommonOptions.Choice("--as", "How text is drawn", "tree", "mermaid", "dot");
        form.Recursive = false;
        var machines = new Option<string?>("--machines")
        {
            Description = "Draw the state machines of one module, as a Mermaid diagram",
            HelpName = "module",
        };
        var graph = new Command(
            "graph",
            "Show which specification depends on which, the order of building, and how modules meet."
        )
        {
            paths,
            form,
            machines,
        };
        graph.Validators.Add(result =>
        {
            if (result.GetResult(form) is not { Implicit: false })
            {
                return;
            }

            if (result.GetValue(Format) is not (null or "text"))
            {
                result.AddError("`--as` is about text; leave it out with another `--format`");
            }
            else if (result.GetValue(machines) is not null && result.GetValue(form) != "mermaid")
            {
                result.AddError("state machines are drawn `--as mermaid` and in no other form");
            }
        });
        add(
            graph,
            (invocation, parsed, _) =>
                Task.FromResult(
                    parsed.GetValue(machines) is { } module
                        ? MachinesCommand.Run(invocation, parsed.GetValue(paths)!, module)
                        : GraphCommand.Run(
                            invocation,
                            parsed.GetValue(paths)!,
                            Enum.Parse<GraphForm>(parsed.GetValue(form)!, ignoreCase: true)
                        )
                ),
            "ossc graph",
            "ossc graph --as mermaid",
            "ossc graph --machines lending"
        );
    }

    private static void AddFormat(CommandAdder add)
    {
        var paths = CommonOptions.Paths();
        var check = new Option<bool>("--check") { Description = "Change nothing; show what would change" };
        var stdin = new Option<string?>("--stdin")
        {
            Description = "Format standard input to standard output; the name's ending says the language",
            HelpName = "name",
        };
        add(
            new("fmt", "Give specification files their one layout; what they say stays.") { paths, check, stdin },
            (invocation, parsed, _) =>
                Task.FromResult(
                    parsed.GetValue(stdin) is { } name
                        ? FormatInputCommand.Run(invocation, name, parsed.GetValue(check))
                        : FormatCommand.Run(invocation, parsed.GetValue(paths)!, parsed.GetValue(check))
                ),
            "ossc fmt",
            "ossc fmt --check samples/tracker",
            "ossc fmt --stdin ledger.smd < specs/ledger.smd"
        );
    }

    private static void AddPlan(CommandAdder add)
    {
        var paths = CommonOptions.Paths();
        add(
            new("plan", "Work out the tasks and show them; your edits of the plan are kept.") { paths, WarningsAsErrors },
            (invocation, parsed, _) => Task.FromResult(PlanCommand.Run(invocation, parsed.GetValue(paths)!)),
            "ossc plan",
            "ossc plan samples/tracker --format json"
        );
    }

    private static void AddReport(CommandAdder add)
    {
        var paths = CommonOptions.Paths();
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The page to write; else `.ossature/report.html` of the project",
            HelpName = "file",
        };
        var noTimes = new Option<bool>("--no-times") { Description = "Leave out when what happened: equal builds, equal pages" };
        add(
            new("report", "Write one HTML page about the tasks, what they cost, and the last build.") { paths, output, noTimes },
            (invocation, parsed, _) =>
                Task.FromResult(
                    ReportCommand.Run(invocation, parsed.GetValue(paths)!, parsed.GetValue(output), !parsed.GetValue(noTimes))
                ),
            "ossc report",
            "ossc report samples/tracker --output report.html"
        );
    }

    private static void AddClean(CommandAdder add)
    {
        var paths = CommonOptions.Paths();
        var all = new Option<bool>("--all") { Description = "Also the plan, the tasks' records and the cache" };
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask" };
        add(
            new("clean", "Delete what builds left in `.ossature`; plan, records and cache stay.") { paths, all, yes },
            (invocation, parsed, _) =>
                Task.FromResult(
                    CleanCommand.Run(invocation, parsed.GetValue(paths)!, parsed.GetValue(all), parsed.GetValue(yes))
                ),
            "ossc clean --yes"
        );
    }

    private static void AddExplain(CommandAdder add)
    {
        var code = new Argument<string?>("code")
        {
            Description = "The code of a diagnostic, for example `OSS1301`; without it all of them are listed",
            Arity = ArgumentArity.ZeroOrOne,
        };
        add(
            new("explain", "Show what a diagnostic means, with an example of what raises it and of what does not.") { code },
            (invocation, parsed, _) => Task.FromResult(ExplainCommand.Run(invocation, parsed.GetValue(code))),
            "ossc explain OSS1301"
        );
    }

    private static void RefuseFormat(CommandResult result)
    {
        var (name, format) = (result.Command.Name, result.GetValue(Format));
        if (format is ("sarif" or "github") && !MoreFormats.GetValueOrDefault(name, []).Contains(format, StringComparer.Ordinal))
        {
            result.AddError($"`ossc {name}` cannot write `{format}`; it takes `--format text` or `--format json`");
        }
    }
}
