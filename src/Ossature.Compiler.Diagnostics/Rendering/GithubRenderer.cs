using System.Globalization;
using System.Text;

namespace Ossature.Compiler.Diagnostics.Rendering;

/// <summary>Shows diagnostics to a workflow of GitHub Actions, which writes them beside the lines that they are about.</summary>
public static class GithubRenderer
{
    /// <summary>
    /// One workflow command, ended by <c>\n</c>. The end column is there only for a mark on one line, because GitHub refuses it otherwise.
    /// </summary>
    /// <param name="diagnostic">What is shown.</param>
    /// <param name="folder">The folder that its path is relative to, seen from the folder the workflow runs in, with <c>/</c> at the end; or empty.</param>
    public static string Render(Diagnostic diagnostic, string folder = "")
    {
        var text = new StringBuilder("::");
        text.Append(
            diagnostic.Severity switch
            {
                DiagnosticSeverity.Error => "error",
                DiagnosticSeverity.Warning => "warning",
                _ => "notice",
            }
        );
        text.Append(" file=").Append(Property(folder + diagnostic.Location.Path));
        if (diagnostic.Location.Source is not null)
        {
            var (start, end) = (diagnostic.Location.Start, diagnostic.Location.End);
            text.Append(CultureInfo.InvariantCulture, $",line={start.Line},endLine={end.Line},col={start.Column}");
            if (end.Line == start.Line)
            {
                text.Append(CultureInfo.InvariantCulture, $",endColumn={end.Column}");
            }
        }

        text.Append(",title=").Append(Property(diagnostic.Code)).Append("::").Append(Data(diagnostic.Message));
        if (diagnostic.Help.Length > 0)
        {
            text.Append("%0Ahelp: ").Append(Data(diagnostic.Help));
        }

        return text.Append('\n').ToString();
    }

    /// <summary>Text behind the second pair of colons: a line break would end the command.</summary>
    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>The value of a property: colons and commas, too, would end it.</summary>
    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
