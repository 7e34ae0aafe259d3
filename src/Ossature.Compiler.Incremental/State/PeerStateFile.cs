using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.State;

/// <summary>The state that Ossature itself keeps under the name of ours. It is put aside, not lost, and can be read at either place.</summary>
public static class PeerStateFile
{
    /// <summary>The name that it is kept under.</summary>
    public const string Name = StateFile.StateName + ".peer";

    /// <summary>The text of that state, whether it is put aside already or not; null when there is none, or it cannot be read.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="folder">Absolute path of the project's <c>.ossature</c> folder.</param>
    public static string? Read(IFileSystem files, string folder)
    {
        try
        {
            return files.ReadTextOrNull($"{folder}/{StateFile.StateName}") is { } text && IsPeers(text)
                ? text
                : files.ReadTextOrNull($"{folder}/{Name}");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Puts it aside; false when what lies there is not of Ossature itself.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="folder">Absolute path of the project's <c>.ossature</c> folder.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static bool PutAside(IFileSystem files, string folder)
    {
        if (files.ReadTextOrNull($"{folder}/{StateFile.StateName}") is not { } text || !IsPeers(text))
        {
            return false;
        }

        files.WriteText($"{folder}/{Name}", text);
        files.DeleteFile($"{folder}/{StateFile.StateName}");
        return true;
    }

    /// <summary>Whether a text is such a state: its versions end where ours begin, and it does not call itself ours.</summary>
    internal static bool IsPeers(string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        return !lines.StartsWith(StateFile.StateTitle, StringComparison.Ordinal)
            && (
                lines.Contains("[meta]\nversion = 1\n", StringComparison.Ordinal)
                || lines.Contains("[meta]\nversion = 2\n", StringComparison.Ordinal)
            );
    }
}
