using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Symbols;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Declare;

/// <summary>The module sections of a file, and whether each declaration stands in the part of the file that it belongs to.</summary>
internal sealed class SectionList(ReadFile file, bool isIncomplete)
{
    private readonly ImmutableArray<SectionSymbol>.Builder sections = ImmutableArray.CreateBuilder<SectionSymbol>();
    private readonly ImmutableArray<DeclarationSyntax>.Builder declarations = ImmutableArray.CreateBuilder<DeclarationSyntax>();
    private SpecSyntax? header;

    /// <summary>Whether there was a header so far.</summary>
    public bool IsOpen => header is not null;

    public void Open(SpecSyntax spec)
    {
        Finish();
        header = spec;
    }

    /// <summary>Puts a declaration into the section. Without one it belongs to no module, unless the header is what could not be read.</summary>
    public void Add(DeclarationSyntax declaration)
    {
        if (header is not null)
        {
            declarations.Add(declaration);
        }
        else if (!isIncomplete)
        {
            var keyword = ReadFile.Keyword(declaration);
            file.Diagnostics.DeclarationBeforeSpec(file.Locate(keyword), file.Text(keyword));
        }
    }

    /// <summary>A declaration of the manifest stands above all sections.</summary>
    public void ExpectNone(DeclarationSyntax manifest)
    {
        if (IsOpen)
        {
            var keyword = ReadFile.Keyword(manifest);
            file.Diagnostics.ManifestAfterSpec(file.Locate(keyword), file.Text(keyword));
        }
    }

    public ImmutableArray<SectionSymbol> Close()
    {
        Finish();
        return sections.ToImmutable();
    }

    private void Finish()
    {
        if (header is not null)
        {
            var section = SectionDeclarer.Declare(file, header, declarations.ToImmutable());
            sections.Add(section with { IsIncomplete = isIncomplete });
        }

        declarations.Clear();
    }
}
