using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Incremental.Keys;
using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Build;

/// <summary>
/// One digest of everything that a build reads before it looks at any task. While it is the one that the last finished build left, and every
/// file in the output folder is as it was put there, there is nothing to do, and nothing is parsed to find that out.
/// </summary>
internal static class InputStamp
{
    /// <summary>The stamp of the files as they lie there now.</summary>
    public static Digest Of(IFileSystem files, SpecWorkspace workspace, BuildFolders folders)
    {
        // Another version of ossc may lower or derive differently, so it looks again.
        var key = new KeyBuilder("inputs").Add("ossc", typeof(InputStamp).Assembly.GetName().Version!.ToString());
        foreach (var source in workspace.Compilation.Sources)
        {
            key.Add("source " + source.Path, source.Digest);
        }

        if (files.FileExists(folders.Plan))
        {
            key.Add("plan", Digest.Of(files.ReadAllBytes(folders.Plan)));
        }

        foreach (
            var path in files
                .EnumerateFiles(folders.Context)
                .Where(path => !path.StartsWith(folders.State, StringComparison.Ordinal))
        )
        {
            key.Add("context " + path[folders.Context.Length..], Digest.Of(files.ReadAllBytes(path)));
        }

        return key.Build().Digest;
    }

    /// <summary>Whether every file that was put into the output folder is still there, unchanged.</summary>
    public static bool OutputStands(IFileSystem files, BuildFolders folders, BuildState state) =>
        state.Files.Values.All(file =>
            $"{folders.Output}/{file.Path}" is var path
            && files.FileExists(path)
            && Digest.Of(files.ReadAllBytes(path)) == file.Digest
        );
}
