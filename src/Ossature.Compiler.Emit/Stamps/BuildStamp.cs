using System.Text;
using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Stamps;

/// <summary>
/// What a build that went through has read and left, each file with its digest. While every one of them is as it was and no other has
/// come, there is nothing to do; and nothing is parsed to find that out, not even the configuration.
/// </summary>
public static class BuildStamp
{
    /// <summary>Whether nothing has changed since the last build that went through. A damaged stamp, or one of another <c>ossc</c>, says no.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="configuration">Absolute path of the configuration.</param>
    public static bool Stands(IFileSystem files, string configuration)
    {
        var root = configuration[..configuration.LastIndexOf('/')];
        var path = PathOf(root + "/.ossature");
        try
        {
            // Where a journal lies, a build was killed.
            return files.FileExists(path)
                && !files.FileExists(root + "/.ossature/journal")
                && StampText.Read(Encoding.UTF8.GetString(files.ReadAllBytes(path))) is { } stamp
                && stamp.Folders.Configuration == configuration[(root.Length + 1)..]
                && stamp.Inputs.Select(file => file.Path).SequenceEqual(stamp.Folders.FindInputs(files, root))
                && new StampCheck(files, root, stamp.Inputs).Passes()
                && new StampCheck(files, root, stamp.Kept).Passes();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // The build itself will say what is wrong with the file.
            return false;
        }
    }

    /// <summary>Takes the stamp away and notes what a build is about to read. Called when the plan has been written, before anything else is.</summary>
    internal static OpenStamp? Begin(IFileSystem files, SpecWorkspace workspace, BuildFolders folders)
    {
        files.DeleteFile(PathOf(folders.State));
        return workspace.ConfigurationPath is { } configuration
            ? OpenStamp.Of(files, workspace, folders, configuration[(folders.Root.Length + 1)..])
            : null;
    }

    internal static string PathOf(string stateFolder) => stateFolder + "/stamp";
}
