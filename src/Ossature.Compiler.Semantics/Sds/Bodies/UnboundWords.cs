using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>The words of clauses that are not bound. Nobody knows what these use, so whatever they mention counts as used.</summary>
internal sealed class UnboundWords
{
    private readonly HashSet<string> words = new(StringComparer.Ordinal);

    /// <summary>Adds the words of a clause, and what they may be the plurals of.</summary>
    public void Add(OpenClause clause) => Add(clause.Source, clause.Node);

    /// <summary>Adds the words of a part of a file, and what they may be the plurals of.</summary>
    public void Add(SourceText source, SyntaxNode node)
    {
        foreach (var token in node.Tokens())
        {
            var word = SdsText.Of(source, token);
            if (word.Length > 0 && char.IsAsciiLetter(word[0]) && words.Add(word))
            {
                words.UnionWith(Nouns.Singulars(word));
            }
        }
    }

    /// <summary>Whether a clause mentions a name; of a dotted one, all its parts.</summary>
    public bool Mention(string name)
    {
        foreach (var part in name.Split('.'))
        {
            if (!words.Contains(part))
            {
                return false;
            }
        }

        return true;
    }
}
