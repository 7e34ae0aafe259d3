using Ossature.Compiler.Emit.Workspaces;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Inputs;

/// <summary>Works out what a copy task copies: sources and outputs pair by position, a wildcard carries its part over.</summary>
internal static class CopyMatcher
{
    private const string ChecksFolder = "checks/";

    public static CopySet Match(IFileSystem files, string contextFolder, PlanTask task)
    {
        if (task.Source.Length != task.Outputs.Length)
        {
            return Problem($"it has {task.Source.Length} sources but {task.Outputs.Length} outputs");
        }

        var context = new ConfinedFolder(files, contextFolder);
        var available = files.EnumerateFiles(contextFolder).Select(file => file[(contextFolder.Length + 1)..]).ToArray();
        var result = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < task.Source.Length; i++)
        {
            var (source, output) = (task.Source[i], task.Outputs[i]);
            if (CopyPattern.Parse(source) is not { } from || CopyPattern.Parse(output) is not { } to)
            {
                return Problem($"`{source}` and `{output}` may hold one `*` or one `**` each");
            }

            if (from.Wildcard != to.Wildcard)
            {
                return Problem($"`{source}` and `{output}` have different wildcards");
            }

            var any = false;
            foreach (var path in available.Where(path => from.Capture(path) is not null && context.Locate(path) is not null))
            {
                any = true;
                var target = RelativePath.Normalize(to.Fill(from.Capture(path)!));
                if (
                    to.Before.StartsWith('/')
                    || target is null or ""
                    || target.StartsWith(ChecksFolder, StringComparison.Ordinal)
                )
                {
                    return Problem($"`{output}` leads out of the output folder or into `{ChecksFolder}`");
                }

                result[target] = path;
            }

            if (!any)
            {
                return Problem($"`{source}` matches no file in the context folder");
            }
        }

        return new([
            .. result.Select(pair => (pair.Value, pair.Key, Digest.Of(files.ReadAllBytes($"{contextFolder}/{pair.Value}")))),
        ]);
    }

    private static CopySet Problem(string text) => new([], text);
}
