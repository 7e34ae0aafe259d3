namespace Ossature.Compiler.Syntax.Sds;

public sealed partial class BlockSyntax
{
    /// <summary>The members in file order.</summary>
    public IEnumerable<MemberSyntax> Members
    {
        get
        {
            foreach (var line in Lines)
            {
                if (line.Item is MemberSyntax member)
                {
                    yield return member;
                }
            }
        }
    }
}
