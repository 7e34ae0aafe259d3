using System.Globalization;
using Ossature.Compiler.Sandbox.Policies;

namespace Ossature.Compiler.Sandbox.Launching;

/// <summary>What the process that confines itself is told, as arguments.</summary>
/// <param name="Workspace">Where the command starts.</param>
/// <param name="View">What it sees.</param>
/// <param name="Root">An empty folder to make the root folder of the view at, in a mount namespace of its own; null without namespaces.</param>
/// <param name="Scratch">Bytes of each folder in memory.</param>
internal sealed record LaunchOrder(string Workspace, IReadOnlyList<SeenPath> View, string? Root, long Scratch)
{
    private const string End = "--";

    /// <summary>The order as arguments; the command follows.</summary>
    public static IEnumerable<string> Write(LaunchOrder order) =>
        [
            Launcher.Word,
            order.Workspace,
            order.Root ?? "",
            order.Scratch.ToString(CultureInfo.InvariantCulture),
            .. order.View.SelectMany(Words),
            End,
        ];

    /// <summary>The order, and the command behind it; null when the arguments are none.</summary>
    public static (LaunchOrder Order, string[] Command)? Read(IReadOnlyList<string> arguments)
    {
        if (arguments.Count < 4 || !long.TryParse(arguments[3], NumberStyles.None, CultureInfo.InvariantCulture, out var scratch))
        {
            return null;
        }

        var view = new List<SeenPath>();
        for (var i = 4; i < arguments.Count; i++)
        {
            var written = arguments[i];
            if (written == End)
            {
                var root = arguments[2].Length == 0 ? null : arguments[2];
                return (new(arguments[1], view, root, scratch), [.. arguments.Skip(i + 1)]);
            }

            var sight = (Sight)(written[0] - '0');
            view.Add(new(written[1..], sight, sight == Sight.Link ? arguments[++i] : ""));
        }

        return null;
    }

    private static string[] Words(SeenPath seen) =>
        seen.Sight == Sight.Link ? [$"{(int)seen.Sight}{seen.Path}", seen.Target] : [$"{(int)seen.Sight}{seen.Path}"];
}
