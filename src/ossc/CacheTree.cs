using System.CommandLine;
using Ossature.CommandLine.Commands;

namespace Ossature.CommandLine;

/// <summary>The command about stored results, and the one below it.</summary>
internal static class CacheTree
{
    /// <param name="add">Puts a command into the tree.</param>
    /// <param name="bind">Says what a command does that lies below another one.</param>
    public static void Add(CommandAdder add, CommandAdder bind)
    {
        var (paths, prunePaths) = (CommonOptions.Paths(), CommonOptions.Paths());
        var prune = new Command("prune", "Delete every result that the present state of the project does not need.")
        {
            prunePaths,
        };
        bind(
            prune,
            (invocation, parsed, _) => Task.FromResult(CacheCommand.Prune(invocation, parsed.GetValue(prunePaths)!)),
            "ossc cache prune"
        );
        add(
            new("cache", "Show how many results are kept, and where they are shared.") { paths, prune },
            (invocation, parsed, _) => Task.FromResult(CacheCommand.Show(invocation, parsed.GetValue(paths)!)),
            "ossc cache",
            "ossc cache --format json",
            "ossc cache prune"
        );
    }
}
