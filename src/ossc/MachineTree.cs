using Ossature.CommandLine.Commands;

namespace Ossature.CommandLine;

/// <summary>The command that looks at the machine.</summary>
internal static class MachineTree
{
    public static void AddDoctor(CommandAdder add)
    {
        var paths = CommonOptions.Paths();
        add(
            new("doctor", "Show how commands are isolated on this machine, and which tool chains they see.") { paths },
            (invocation, parsed, _) => Task.FromResult(DoctorCommand.Run(invocation, parsed.GetValue(paths)!)),
            "ossc doctor",
            "ossc doctor --format json"
        );
    }
}
