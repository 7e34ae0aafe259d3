using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Configuration;

/// <summary>Folders of a project, as its configuration names them.</summary>
internal static class ProjectFolder
{
    /// <summary>The folder relative to the project, with <c>/</c> and nothing superfluous, <c>.</c> for the project itself; null when it lies outside or is no path.</summary>
    public static string? Normalize(string written)
    {
        var path = written.Replace('\\', '/');
        if (path.Length == 0 || path[0] is '/' or '~' || path.Contains(':', StringComparison.Ordinal) || path.Any(char.IsControl))
        {
            return null;
        }

        var normalized = RelativePath.Normalize(path);
        return normalized?.Length == 0 ? "." : normalized;
    }

    /// <summary>Whether the output folder is the other one, lies in it, or holds it. Lying directly in the project folder is no overlap with that.</summary>
    public static bool Overlap(string output, string other) =>
        output == "."
        || output == other
        || other.StartsWith(output + "/", StringComparison.Ordinal)
        || (other != "." && output.StartsWith(other + "/", StringComparison.Ordinal));

    /// <summary>Whether a command begins by changing into a folder.</summary>
    public static bool IsEntered(string command, string folder)
    {
        var start = "cd " + folder;
        var text = command.TrimStart();
        if (!text.StartsWith(start, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = text.AsSpan(start.Length).TrimStart('/');
        return rest.IsEmpty || rest[0] is ' ' or '\t' or ';' or '&';
    }
}
