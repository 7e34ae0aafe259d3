using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>Gives fields their defaults, and says which values are none.</summary>
internal static class Defaults
{
    private const int LongestShown = 40;

    public static void Bind(
        SourceText source,
        FieldSymbol field,
        ImmutableArray<ModifierSyntax> modifiers,
        DiagnosticBag diagnostics
    )
    {
        foreach (var modifier in modifiers)
        {
            if (modifier is DefaultSyntax its && field.Default is null && ValueBinder.Bind(source, its.Value) is { } value)
            {
                field.Default = Check(source, its.Value, value, field.Type, diagnostics) ? value : null;
                return;
            }
        }
    }

    /// <summary>Whether a value is one of a type; what is none is reported.</summary>
    public static bool Check(SourceText source, LiteralSyntax node, SdsValue value, SdsType type, DiagnosticBag diagnostics)
    {
        var fits = value.Fits(type);
        if (!fits)
        {
            Report(source, node, value, type, diagnostics);
        }

        return fits;
    }

    private static void Report(SourceText source, LiteralSyntax node, SdsValue value, SdsType type, DiagnosticBag diagnostics)
    {
        var place = Location.Of(source, node.Span);
        var (help, fix) = (type, value) switch
        {
            (EnumType its, NameValue { Name: var name }) => NearNames.Suggest(place, name, its.Members),
            (EnumType its, TextValue { Text: var text }) when its.Has(text) => (
                $"write `{text}` without quotes",
                CodeFix.Replace("remove the quotes", node.Span, text)
            ),
            _ => ($"choose a value of the type `{Shown(type.Written())}`", null),
        };
        diagnostics.DefaultDoesNotFit(place, Shown(source.ToString(node.Span)), Shown(type.Written()), help, fix);
    }

    private static string Shown(string text)
    {
        var line = text.AsSpan().IndexOfAny('\r', '\n');
        var end = Math.Min(line < 0 ? text.Length : line, LongestShown);
        return end == text.Length ? text : text[..end] + "…";
    }
}
