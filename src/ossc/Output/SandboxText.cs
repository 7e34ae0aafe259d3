using Ossature.Compiler.Sandbox;
using Ossature.Compiler.Sandbox.Policies;

namespace Ossature.CommandLine.Output;

/// <summary>A sandbox for people: one line for each way of isolation, each guard and each tool chain.</summary>
internal static class SandboxText
{
    public static string Of(CommandSandbox sandbox)
    {
        var offers = sandbox.Offers.Select(offer =>
            new[] { offer.Name, offer.IsAvailable ? "ok" : "not here", offer.Obstacle ?? "" }
        );
        var guards = sandbox.Guards.Select(guard => new[] { guard.Name, guard.IsEnforced ? "ok" : "not enforced", guard.How });
        var chains = sandbox.ToolChains.Select(chain =>
            new[] { chain.Name, chain.Program is null ? "not here" : "ok", chain.Program ?? "" }
        );
        var used = IsolationOffer.NameOf(sandbox.Isolation);
        return $"isolation: {used}\n{TextTable.Render([.. offers])}\nguards\n{TextTable.Render([.. guards])}\ntool chains\n{TextTable.Render([.. chains])}";
    }
}
