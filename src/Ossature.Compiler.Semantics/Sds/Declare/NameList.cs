using Ossature.Compiler.Semantics.Sds.Symbols;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Declare;

/// <summary>The names of a list, each once.</summary>
internal static class NameList
{
    /// <summary>Reads a list, which may be missing, and reports the names that it repeats.</summary>
    public static List<QualifiedReference> Read(ReadFile file, ListValueSyntax? list)
    {
        var names = new List<QualifiedReference>();
        if (list is null)
        {
            return names;
        }

        var known = new HashSet<string>(list.Items.Length, StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (SdsText.Of(file.Source, item.Name) is not { } name)
            {
                continue;
            }

            if (known.Add(name.ToString()))
            {
                names.Add(name);
            }
            else
            {
                file.Diagnostics.ListedTwice(name.Location, name.ToString(), ListEntry.Removal(name.Location));
            }
        }

        return names;
    }
}
