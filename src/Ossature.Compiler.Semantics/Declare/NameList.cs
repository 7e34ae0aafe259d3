using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare;

/// <summary>Names separated by commas.</summary>
internal static class NameList
{
    /// <summary>Adds the names of a text that stands at <paramref name="span"/>, perhaps in quotes; empty ones are left out.</summary>
    public static void Split(
        DeclaredFile file,
        ReadOnlySpan<char> text,
        TextSpan span,
        ImmutableArray<NameReference>.Builder names
    )
    {
        // Text that YAML has put together from escapes or several lines cannot be found again: then the whole value is the place.
        var found = file.Source.Text.AsSpan(span.Start, span.Length).IndexOf(text);
        for (var start = 0; start <= text.Length; )
        {
            var end = text[start..].IndexOf(',') is >= 0 and var length ? start + length : text.Length;
            var part = text[start..end];
            var name = part.Trim().Trim('`');
            if (name.Length > 0)
            {
                var place = found < 0 ? span : new(span.Start + found + start + part.IndexOf(name), name.Length);
                names.Add(new(name.ToString(), file.Locate(place)));
            }

            start = end + 1;
        }
    }
}
