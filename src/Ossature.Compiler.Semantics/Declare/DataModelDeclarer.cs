using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare;

/// <summary>Declares one entry of the section Data Models.</summary>
internal static class DataModelDeclarer
{
    public static DataModelSymbol Declare(DeclaredFile file, EntrySyntax node)
    {
        var entry = new Entry(file, node, "data model", []);
        var code = node.FirstCode();
        if (code is null)
        {
            file.Diagnostics.DataModelWithoutDefinition(entry.Location, entry.Name);
        }

        var (start, end) = code is null ? (node.FullSpan.End, node.FullSpan.End) : (code.FullSpan.Start, code.FullSpan.End);
        return new(entry.Name, code?.Language(file.Source) ?? "", code?.Code(file.Source) ?? "", entry.Location)
        {
            Description = file.Text(TextSpan.FromBounds(node.Heading.End, start)),
            Details = file.Text(TextSpan.FromBounds(end, node.FullSpan.End)),
        };
    }
}
