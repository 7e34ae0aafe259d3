using System.CommandLine;
using Ossature.CommandLine.Scaffolding;

namespace Ossature.CommandLine;

/// <summary>The commands that write files to be filled in.</summary>
internal static class ScaffoldingTree
{
    public static void AddInit(CommandAdder add)
    {
        var name = new Argument<string?>("name")
        {
            Description = "The folder to make; without it this one",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var sds = new Option<bool>("--sds") { Description = "With a system in SDS to start from" };
        add(
            new("init", "Make a project; what is there already is kept.") { name, sds },
            (invocation, parsed, _) =>
                Task.FromResult(InitCommand.Run(invocation, parsed.GetValue(name) ?? ".", parsed.GetValue(sds))),
            "ossc init garden",
            "ossc init library --sds"
        );
    }

    public static void AddNew(CommandAdder add)
    {
        var name = new Argument<string>("name") { Description = "The file's name without its ending, for example `seed-store`" };
        var type = CommonOptions.Choice(
            "--type",
            "What to write: a specification, an architecture, verification cases or a module in SDS",
            "smd",
            "amd",
            "vmd",
            "sds"
        );
        type.Aliases.Add("-t");
        type.Recursive = false;
        var spec = new Option<string?>("--spec")
        {
            Description = "The specification that an architecture or verification cases belong to",
            HelpName = "id",
        };
        add(
            new("new", "Write a specification file that is valid as it stands, to be filled in.") { name, type, spec },
            (invocation, parsed, _) =>
                Task.FromResult(
                    NewCommand.Run(invocation, parsed.GetValue(name)!, parsed.GetValue(type)!, parsed.GetValue(spec))
                ),
            "ossc new seed-store",
            "ossc new seed-store --type amd --spec SEED_STORE",
            "ossc new seed-store --type vmd --spec SEED_STORE",
            "ossc new seed-store --type sds"
        );
    }
}
