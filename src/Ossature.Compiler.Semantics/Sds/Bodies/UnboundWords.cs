using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>What a clause that is not bound may use: nobody knows, so whatever it mentions counts as used.</summary>
internal static class UnboundWords
{
    public static void Add(SpecScope spec, SectionBodies section, OpenClause clause)
    {
        foreach (var token in clause.Node.Tokens())
        {
            var word = SdsText.Of(spec.Source, token);
            if (word.Length > 0 && char.IsAsciiLetter(word[0]))
            {
                section.UnboundWords.Add(word);
                section.UnboundWords.UnionWith(Nouns.Singulars(word));
            }
        }
    }
}
