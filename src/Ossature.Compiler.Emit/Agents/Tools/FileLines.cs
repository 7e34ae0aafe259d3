using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Agents.Tools;

/// <summary>The lines of a file as models count them: a line break at the very end does not begin another line.</summary>
internal static class FileLines
{
    public static string[] Of(SourceText source)
    {
        var count = source.LineCount - (source.GetLine(source.LineCount).Length == 0 ? 1 : 0);
        return [.. Enumerable.Range(1, count).Select(line => source.ToString(source.GetLine(line)))];
    }
}
