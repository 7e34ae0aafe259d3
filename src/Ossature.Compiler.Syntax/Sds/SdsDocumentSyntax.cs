namespace Ossature.Compiler.Syntax.Sds;

public sealed partial class SdsDocumentSyntax
{
    /// <summary>The declarations in file order.</summary>
    public IEnumerable<DeclarationSyntax> Declarations
    {
        get
        {
            foreach (var line in Lines)
            {
                if (line.Item is DeclarationSyntax declaration)
                {
                    yield return declaration;
                }
            }
        }
    }
}
