using System.Text;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>What every entity has: names in the usual letters, and an id that is always there.</summary>
internal static class EntityShape
{
    public static void Check(EntitySymbol entity, SourceText source, DiagnosticBag diagnostics)
    {
        if (!IsPascal(entity.Name))
        {
            diagnostics.UnusualName(entity.Location, entity.Name, Pascal(entity.Noun));
        }

        foreach (var field in entity.Fields)
        {
            if (!IsSnake(field.Name))
            {
                diagnostics.UnusualName(field.Location, field.Name, Nouns.Snake(field.Name));
            }
        }

        if (entity.FindField("id") is not { TypeNode: { } type })
        {
            if (!entity.IsIncomplete)
            {
                diagnostics.EntityWithoutId(entity.Location, entity.Name, Addition(entity, source));
            }
        }
        else if (type.Question is { } question)
        {
            var place = Location.Of(source, question.Span);
            diagnostics.OptionalId(place, CodeFix.Replace("remove `?`", question.Span, ""));
        }
    }

    /// <summary>The fix that makes an id the first field.</summary>
    private static CodeFix Addition(EntitySymbol entity, SourceText source)
    {
        var block = entity.Node!.Block;
        var between = TextSpan.FromBounds(block.OpenBrace.End, block.CloseBrace.Start);
        var end = source.Text.AsSpan(between.Start, between.Length).ContainsAny('\r', '\n') ? "" : "\n";
        return CodeFix.Replace("add `id: uuid @immutable`", new(between.Start, 0), $"\n  id: uuid @immutable{end}");
    }

    private static bool IsPascal(string name) => char.IsAsciiLetterUpper(name[0]) && !name.Contains('_');

    private static bool IsSnake(string name)
    {
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != '_')
            {
                return false;
            }
        }

        return char.IsAsciiLetterLower(name[0]);
    }

    private static string Pascal(string noun)
    {
        var name = new StringBuilder(noun.Length);
        foreach (var part in noun.Split('_', StringSplitOptions.RemoveEmptyEntries))
        {
            name.Append(char.ToUpperInvariant(part[0])).Append(part.AsSpan(1));
        }

        return name.ToString();
    }
}
