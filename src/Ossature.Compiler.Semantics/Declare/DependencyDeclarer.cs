using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Syntax.Markdown;

namespace Ossature.Compiler.Semantics.Declare;

/// <summary>Declares one item of the section Dependencies.</summary>
internal static class DependencyDeclarer
{
    /// <summary>Name and purpose; null, with an error, when one of them is missing.</summary>
    public static LibrarySymbol? Declare(DeclaredFile file, ListItemSyntax item)
    {
        // Text that is not indented below an item stands by itself here.
        var wrapped = 0;
        while (wrapped < item.Continuations.Count && file.Source.Text[item.Continuations[wrapped].Start] is ' ' or '\t')
        {
            wrapped++;
        }

        var text = file.Source.Joined(item.Bullet.ItemSpan(file.Source), item.Continuations[..wrapped]);
        var colon = text.IndexOf(':');
        if (colon < 0)
        {
            file.Diagnostics.DependencyWithoutColon(file.Locate(item.Bullet), text);
            return null;
        }

        var (name, purpose) = (text[..colon].Trim(), text[(colon + 1)..].Trim());
        if (name.Length > 0 && purpose.Length > 0)
        {
            return new(name, purpose);
        }

        file.Diagnostics.DependencyWithEmptySide(file.Locate(item.Bullet), name.Length == 0 ? "name" : "purpose", text);
        return null;
    }
}
