using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare;

/// <summary>Names separated by commas.</summary>
internal static class NameList
{
    /// <summary>The names of a text that stands at <paramref name="span"/>, perhaps in quotes; empty ones are left out.</summary>
    public static ImmutableArray<NameReference> Split(DeclaredFile file, string text, TextSpan span)
    {
        var names = ImmutableArray.CreateBuilder<NameReference>();

        // Text that YAML has put together from escapes or several lines cannot be found again: then the whole value is the place.
        var found = file.Source.Text.IndexOf(text, span.Start, span.Length, StringComparison.Ordinal);
        for (var start = 0; start <= text.Length; )
        {
            var end = text.IndexOf(',', start) is >= 0 and var comma ? comma : text.Length;
            var part = text.AsSpan(start, end - start);
            var name = part.Trim().Trim('`');
            if (name.Length > 0)
            {
                var place = found < 0 ? span : new(found + start + part.IndexOf(name, StringComparison.Ordinal), name.Length);
                names.Add(new(name.ToString(), file.Locate(place)));
            }

            start = end + 1;
        }

        return names.ToImmutable();
    }
}
