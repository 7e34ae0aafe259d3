namespace Ossature.Compiler.Syntax.Sds.Clauses;

public sealed partial class PathSyntax
{
    /// <summary>How many names there are, without the module.</summary>
    public int Count => (Parts.Count + 1) / 2;

    /// <summary>The first name.</summary>
    public SyntaxToken Head => Parts[0];

    /// <summary>Whether it is one name and nothing else.</summary>
    public bool IsName => Parts.Count == 1 && Module is null;

    /// <summary>A name, counted from zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such name.</exception>
    public SyntaxToken this[int index] => Parts[2 * index];
}
