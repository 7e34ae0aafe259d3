using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Symbols;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Declare;

/// <summary>Declares modules.</summary>
internal static class ModuleDeclarer
{
    public static ModuleSymbol Declare(ReadFile file, ModuleSyntax node)
    {
        var properties = new Properties(file, node.Block, "description", "owns", "exposes", "consumes", "boundary");
        var module = new ModuleSymbol
        {
            Name = file.Text(node.Name),
            Description = properties.Text("description"),
            Owns = Names(NameList.Read(file, properties.List("owns"))),
            Exposes = Names(NameList.Read(file, properties.List("exposes"))),
            Consumes = Foreign(file, file.Text(node.Name), properties.List("consumes")),
            Boundary = properties.Word("boundary"),
            Softs = Softs(node.Block),
            Node = node,
            Location = file.Locate(node.Name),
            IsIncomplete = properties.IsIncomplete,
        };
        ReportMissing(file, module);
        return module;
    }

    private static void ReportMissing(ReadFile file, ModuleSymbol module)
    {
        if (!module.IsIncomplete && module.Owns.IsEmpty)
        {
            file.Diagnostics.ModuleOwnsNothing(module.Location, module.Name);
        }

        if (!module.IsIncomplete && module.Boundary is null)
        {
            file.Diagnostics.ModuleWithoutBoundary(module.Location, module.Name);
        }
    }

    private static ImmutableArray<NameReference> Names(List<QualifiedReference> list)
    {
        var names = ImmutableArray.CreateBuilder<NameReference>(list.Count);
        foreach (var name in list)
        {
            names.Add(new(name.ToString(), name.Location));
        }

        return names.MoveToImmutable();
    }

    /// <summary>What a module consumes, without what it would consume from itself.</summary>
    private static ImmutableArray<QualifiedReference> Foreign(ReadFile file, string module, ListValueSyntax? list)
    {
        var foreign = ImmutableArray.CreateBuilder<QualifiedReference>();
        foreach (var name in NameList.Read(file, list))
        {
            if (name.Module?.Name == module)
            {
                file.Diagnostics.ConsumesFromItself(name.Location, module, name.ToString(), ListEntry.Removal(name.Location));
            }
            else
            {
                foreign.Add(name);
            }
        }

        return foreign.ToImmutable();
    }

    private static ImmutableArray<SoftSyntax> Softs(BlockSyntax block)
    {
        var softs = ImmutableArray.CreateBuilder<SoftSyntax>();
        foreach (var line in block.Lines)
        {
            if (line.Item is SoftSyntax soft)
            {
                softs.Add(soft);
            }
        }

        return softs.ToImmutable();
    }
}
