using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax.Sds.Clauses;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>The first names of a path, without the module.</summary>
internal static class PathText
{
    /// <summary>As they are written; no blanks stand in a path.</summary>
    public static string Of(SourceText source, PathSyntax path, int count) => source.ToString(SpanOf(path, count));

    /// <summary>Where they stand.</summary>
    public static Location Locate(SourceText source, PathSyntax path, int count) => Location.Of(source, SpanOf(path, count));

    private static TextSpan SpanOf(PathSyntax path, int count) => TextSpan.FromBounds(path.Head.Start, path[count - 1].End);
}
