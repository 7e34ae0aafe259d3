using System.Text;
using MAB.DotIgnore;

namespace Ossature.Compiler.Emit.Workspaces;

/// <summary>What the <c>.gitignore</c> files of a tree name: files that are by-products and nobody's output.</summary>
internal sealed class IgnoreRules
{
    public const string FileName = ".gitignore";

    private readonly (string Folder, IgnoreList Rules)[] lists;

    /// <param name="files">Paths of the <c>.gitignore</c> files, relative to the tree, with their contents.</param>
    public IgnoreRules(IEnumerable<(string Path, byte[] Content)> files) =>
        lists = [
            .. files
                .Select(file => (file.Path[..^FileName.Length], new IgnoreList(LinesOf(file.Content))))
                // The deepest file that says something about a path decides.
                .OrderByDescending(list => list.Item1.Length),
        ];

    /// <summary>Whether a file is named.</summary>
    public bool Covers(string path) =>
        lists.Any(list =>
            path.StartsWith(list.Folder, StringComparison.Ordinal)
            && list.Rules.IsIgnored(path[list.Folder.Length..], pathIsDirectory: false)
        );

    private static IEnumerable<string> LinesOf(byte[] content) =>
        Encoding.UTF8.GetString(content).ReplaceLineEndings("\n").Split('\n');
}
