using System.CommandLine;
using Ossature.Compiler.Sandbox.Policies;

namespace Ossature.CommandLine;

/// <summary>How the commands of a build are isolated, as the command line says it.</summary>
internal sealed class SandboxOptions
{
    private static readonly string[] Names =
    [
        .. Enum.GetValues<Isolation>().Where(isolation => isolation != Isolation.None).Select(IsolationOffer.NameOf),
    ];

    private readonly Option<string?> only = new Option<string?>("--sandbox")
    {
        Description = "The only way to isolate commands, in place of the strongest that works",
    }.AcceptOnlyFromAmong(Names);

    private readonly Option<bool> none = new("--no-sandbox") { Description = "Do not isolate commands, whatever a model wrote" };

    /// <summary>Gives a command the options.</summary>
    public Command On(Command command)
    {
        command.Add(only);
        command.Add(none);
        command.Validators.Add(result =>
        {
            if (result.GetValue(none) && result.GetValue(only) is not null)
            {
                result.AddError("`--sandbox` and `--no-sandbox` exclude each other");
            }
        });
        return command;
    }

    /// <summary>The only way to use; null for the strongest that works.</summary>
    public Isolation? Of(ParseResult parsed) =>
        parsed.GetValue(none) ? Isolation.None
        : parsed.GetValue(only) is { } name ? Enum.Parse<Isolation>(name, ignoreCase: true)
        : null;
}
