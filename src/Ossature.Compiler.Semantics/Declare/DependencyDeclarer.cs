using Ossature.Compiler.Syntax.Markdown;

namespace Ossature.Compiler.Semantics.Declare;

/// <summary>Declares one item of the section Dependencies.</summary>
internal static class DependencyDeclarer
{
    /// <summary>Name and purpose; null, with an error, when one of them is missing.</summary>
    public static (string Name, string Purpose)? Declare(DeclaredFile file, ListItemSyntax item)
    {
        // Text that is not indented below an item stands by itself here.
        var wrapped = item.Continuations.TakeWhile(line => file.Source.Text[line.Start] is ' ' or '\t');
        var text = file.Source.Joined(item.Bullet.ItemSpan(file.Source), [.. wrapped]);
        var colon = text.IndexOf(':');
        if (colon < 0)
        {
            file.Diagnostics.DependencyWithoutColon(file.Locate(item.Bullet), text);
            return null;
        }

        var (name, purpose) = (text[..colon].Trim(), text[(colon + 1)..].Trim());
        if (name.Length > 0 && purpose.Length > 0)
        {
            return (name, purpose);
        }

        file.Diagnostics.DependencyWithEmptySide(file.Locate(item.Bullet), name.Length == 0 ? "name" : "purpose", text);
        return null;
    }
}
