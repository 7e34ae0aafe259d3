using Ossature.Compiler.Semantics.Sds.Symbols;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Declare;

/// <summary>Declares systems and contracts.</summary>
internal static class ManifestDeclarer
{
    public static SystemSymbol System(ReadFile file, SystemSyntax node) =>
        new()
        {
            Name = file.Text(node.Name),
            Version = file.Text(node.Version),
            Modules = new Properties(file, node.Block, "description", "modules", "agents_per_module").Number("modules"),
            Node = node,
            Location = file.Locate(node.Name.IsMissing ? node.Keyword : node.Name),
        };

    public static ContractSymbol Contract(ReadFile file, ContractSyntax node)
    {
        var contract = new ContractSymbol
        {
            Left = file.Name(node.Left),
            Right = file.Name(node.Right),
            Node = node,
            Source = file.Source,
        };
        if (!node.Left.IsMissing && !node.Right.IsMissing && IsEmpty(node.Block))
        {
            file.Diagnostics.EmptyContract(contract.Location, contract.Left.Name, contract.Right.Name);
        }

        return contract;
    }

    /// <summary>Whether a block was read and nothing is in it.</summary>
    private static bool IsEmpty(BlockSyntax block)
    {
        if (block.OpenBrace.IsMissing || block.CloseBrace.IsMissing || !block.Skipped.IsEmpty)
        {
            return false;
        }

        foreach (var line in block.Lines)
        {
            if (line.Item is not null || !line.Skipped.IsEmpty)
            {
                return false;
            }
        }

        return true;
    }
}
