using Ossature.Compiler.Diagnostics;
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

    /// <summary>The fix that takes <c>cd folder &amp;&amp;</c> off the start of a command; null where another operator, or none, stands behind it.</summary>
    /// <param name="command">The command as a string of a TOML file, with its quotes.</param>
    /// <param name="folder">The folder.</param>
    public static CodeFix? Unenter(Location command, string folder)
    {
        var written = command.Source!.ToString(command.Span);
        var start = written.IndexOf("cd " + folder, StringComparison.Ordinal);
        var rest = start < 0 ? "" : written[(start + 3 + folder.Length)..].TrimStart('/').TrimStart([' ', '\t']);
        if (!rest.StartsWith("&&", StringComparison.Ordinal) || written[..start].Trim([' ', '\t', '"', '\'']).Length > 0)
        {
            return null;
        }

        var end = written.Length - rest[2..].TrimStart([' ', '\t']).Length;
        return CodeFix.Replace($"delete `cd {folder} &&`", new(command.Span.Start + start, end - start), "");
    }

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
