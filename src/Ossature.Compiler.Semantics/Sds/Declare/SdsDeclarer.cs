using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Symbols;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Declare;

/// <summary>The first pass over an SDS file: what it declares, taken by itself.</summary>
public static class SdsDeclarer
{
    /// <summary>
    /// Declares what the file says and reports what is wrong with it without a look at other files. What a file with errors says is declared
    /// as far as it can be read.
    /// </summary>
    /// <param name="tree">The parsed file; its own problems are not reported again.</param>
    /// <param name="diagnostics">Where the errors go.</param>
    public static SdsFile Declare(SdsSyntaxTree tree, DiagnosticBag diagnostics)
    {
        var file = new ReadFile(tree.Source, diagnostics);
        var systems = ImmutableArray.CreateBuilder<SystemSymbol>();
        var modules = ImmutableArray.CreateBuilder<ModuleSymbol>();
        var contracts = ImmutableArray.CreateBuilder<ContractSymbol>();
        var invariants = ImmutableArray.CreateBuilder<SystemInvariantSyntax>();
        var handlers = ImmutableArray.CreateBuilder<HandlerSyntax>();
        var sections = new SectionList(file, IsIncomplete(tree.Document));
        DeclarationSyntax? first = null;
        foreach (var declaration in tree.Document.Declarations)
        {
            first ??= declaration;
            switch (declaration)
            {
                case SystemSyntax system:
                    sections.ExpectNone(system);
                    systems.Add(ManifestDeclarer.System(file, system));
                    break;
                case ModuleSyntax module:
                    sections.ExpectNone(module);
                    if (!module.Name.IsMissing)
                    {
                        modules.Add(ModuleDeclarer.Declare(file, module));
                    }

                    break;
                case ContractSyntax contract:
                    sections.ExpectNone(contract);
                    contracts.Add(ManifestDeclarer.Contract(file, contract));
                    break;
                case SystemInvariantSyntax invariant:
                    sections.ExpectNone(invariant);
                    invariants.Add(invariant);
                    break;
                case SpecSyntax header:
                    sections.Open(header);
                    break;
                case HandlerSyntax { Event: null } handler when !sections.IsOpen:
                    handlers.Add(handler);
                    break;
                default:
                    sections.Add(declaration);
                    break;
            }
        }

        var result = new SdsFile
        {
            Source = tree.Source,
            Systems = systems.ToImmutable(),
            Modules = modules.ToImmutable(),
            Contracts = contracts.ToImmutable(),
            SystemInvariants = invariants.ToImmutable(),
            Handlers = handlers.ToImmutable(),
            Sections = sections.Close(),
            First = first is null ? null : file.Locate(ReadFile.Keyword(first)),
            IsIncomplete = IsIncomplete(tree.Document),
        };
        FileNames.Check(result, diagnostics);
        return result;
    }

    /// <summary>Whether a declaration could not be read, or lacks the name by which others know it.</summary>
    private static bool IsIncomplete(SdsDocumentSyntax document)
    {
        foreach (var line in document.Lines)
        {
            if (
                line.Item switch
                {
                    null => !line.Skipped.IsEmpty,
                    ModuleSyntax module => module.Name.IsMissing,
                    SpecSyntax header => header.Name.IsMissing,
                    EntitySyntax entity => entity.Name.IsMissing,
                    EventSyntax { Name: var name } => name.Name.IsMissing,
                    _ => false,
                }
            )
            {
                return true;
            }
        }

        return false;
    }
}
