using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Binding;

/// <summary>Paths of generated files, relative to the output folder.</summary>
public static class OutputPath
{
    /// <summary>The folder of the judge, which nothing that a specification names may lie in.</summary>
    public const string JudgeFolder = "checks";

    /// <summary>
    /// The path with <c>/</c> and without <c>.</c> and <c>..</c>; null when it names no file inside the output folder: it is empty, a folder,
    /// absolute, leads outside, or holds a control character.
    /// </summary>
    public static string? Normalize(string path)
    {
        var written = path.Replace('\\', '/');
        var absolute = written.StartsWith('/') || (written.Length > 1 && written[1] == ':' && char.IsAsciiLetter(written[0]));
        var last = written.AsSpan(written.LastIndexOf('/') + 1);
        return absolute || last is "" or "." or ".." || HoldsControl(written) ? null : RelativePath.Normalize(written);
    }

    private static bool HoldsControl(string path)
    {
        foreach (var c in path)
        {
            if (char.IsControl(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a normalised path lies in <see cref="JudgeFolder"/>, whatever the case.</summary>
    public static bool IsReserved(string path) => path.StartsWith(JudgeFolder + "/", StringComparison.OrdinalIgnoreCase);
}
