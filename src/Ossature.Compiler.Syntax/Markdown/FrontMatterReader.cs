using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>Reads the metadata: by hand where it is as simple as it mostly is, else as the YAML that it may be.</summary>
internal static class FrontMatterReader
{
    /// <summary>The metadata; where they are broken, one problem is reported and what can be read all the same is given.</summary>
    public static FrontMatter Read(SourceText source, FrontMatterSyntax node, DiagnosticBag problems)
    {
        if (node.Close is not { } close)
        {
            problems.UnclosedFrontMatter(Location.Of(source, node.Open.ContentSpan(source)), Closing(source, node));
            return SimpleFrontMatter.ReadReadable(source, node.Lines);
        }

        if (SimpleFrontMatter.TryRead(source, node.Lines) is { } simple)
        {
            return simple;
        }

        var region = TextSpan.FromBounds(node.Open.End, close.Start);
        var read = YamlFrontMatter.Read(source, region);
        if (read.FrontMatter is { } frontMatter)
        {
            return frontMatter;
        }

        var fault = read.IsNoMapping
            ? FrontMatterFaults.FindMissingBlank(source, node.Lines)
            : FrontMatterFaults.Find(source, node.Lines) ?? new(read.Place, read.Problem, FrontMatterFault.AnyForm);
        if (fault is null)
        {
            problems.FrontMatterIsNoMapping(Location.Of(source, read.Place));
        }
        else
        {
            problems.InvalidFrontMatter(Location.Of(source, fault.Span), fault.Problem, fault.Help, fault.Fix);
        }

        return SimpleFrontMatter.ReadReadable(source, node.Lines);
    }

    /// <summary>Writes the closing line below the last key, if all that stands there can be metadata.</summary>
    private static CodeFix? Closing(SourceText source, FrontMatterSyntax node)
    {
        var last = node.Lines is [.., var line] ? line : node.Open;
        return
            SimpleFrontMatter.TryRead(source, node.Lines) is { Entries.IsEmpty: false }
            && source.Text[last.End - 1] is '\n' or '\r'
            ? CodeFix.Replace("close the frontmatter", new(last.End, 0), "---" + source.LineBreak())
            : null;
    }
}
