using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Syntax.Markdown;

namespace Ossature.Compiler.Semantics.Declare;

/// <summary>Declares one entry of the section Data Models.</summary>
internal static class DataModelDeclarer
{
    public static DataModelSymbol Declare(DeclaredFile file, EntrySyntax node)
    {
        var entry = new Entry(file, node, "data model", []);
        var code = node.AllBlocks().OfType<FencedBlockSyntax>().FirstOrDefault();
        if (code is null)
        {
            file.Diagnostics.DataModelWithoutDefinition(entry.Location, entry.Name);
        }

        return new(entry.Name, code?.Language(file.Source) ?? "", code?.Code(file.Source) ?? "", entry.Location);
    }
}
