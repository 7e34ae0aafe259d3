using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>Reads the metadata: by hand where it is as simple as it mostly is, else as the YAML that it may be.</summary>
internal static class FrontMatterReader
{
    /// <summary>The metadata, or null with one problem reported when it cannot be read.</summary>
    public static FrontMatter? Read(SourceText source, FrontMatterSyntax node, DiagnosticBag problems)
    {
        if (node.Close is not { } close)
        {
            problems.UnclosedFrontMatter(Location.Of(source, node.Open.ContentSpan(source)));
            return null;
        }

        return SimpleFrontMatter.TryRead(source, node.Lines)
            ?? YamlFrontMatter.Read(source, TextSpan.FromBounds(node.Open.End, close.Start), problems);
    }
}
