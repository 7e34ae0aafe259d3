using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Symbols;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Declare;

/// <summary>Declares module sections.</summary>
internal static class SectionDeclarer
{
    public static SectionSymbol Declare(ReadFile file, SpecSyntax header, ImmutableArray<DeclarationSyntax> declarations)
    {
        var properties = new Properties(file, header.Block, "description", "agents");
        var section = new SectionSymbol(declarations)
        {
            Module = new(file.Text(header.Name), file.Locate(header.Name.IsMissing ? header.Keyword : header.Name)),
            Version = file.Text(header.Version),
            Description = properties.Text("description"),
            Node = header,
            Source = file.Source,
        };
        ReportRepeatedBlocks(file, declarations);
        return section with { Agents = AgentRoles.Read(file, section, properties.Find("agents")) };
    }

    private static void ReportRepeatedBlocks(ReadFile file, ImmutableArray<DeclarationSyntax> declarations)
    {
        var (hasRuntime, hasMigrate) = (false, false);
        foreach (var declaration in declarations)
        {
            var isRepeated = declaration switch
            {
                RuntimeSyntax => Exchange(ref hasRuntime),
                MigrateSyntax => Exchange(ref hasMigrate),
                _ => false,
            };
            if (isRepeated)
            {
                var keyword = ReadFile.Keyword(declaration);
                file.Diagnostics.RepeatedBlock(file.Locate(keyword), file.Text(keyword));
            }
        }

        static bool Exchange(ref bool seen)
        {
            var before = seen;
            seen = true;
            return before;
        }
    }
}
