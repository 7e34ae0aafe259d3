using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>Makes the nodes of a file from the rules that the generated parser matched. What is wrong with them <see cref="TomlReader"/> says.</summary>
internal sealed class TomlNodeBuilder
{
    private readonly TomlLines line;
    private readonly List<SyntaxToken> names = [];

    private TomlNodeBuilder(string text) => line = new(text);

    public static TomlDocumentSyntax Build(string text)
    {
        var builder = new TomlNodeBuilder(text);
        var lines = ImmutableArray.CreateBuilder<TomlLineSyntax>();
        do
        {
            builder.line.Read();
            if (builder.Line() is { } node)
            {
                lines.Add(node);
            }
        } while (!builder.line.IsLast);

        return new(lines.DrainToImmutable(), builder.line.Last);
    }

    /// <summary>The node of a line; null behind the last line break, when nothing stands there.</summary>
    private TomlLineSyntax? Line()
    {
        SyntaxToken? lineBreak = line.IsLast ? null : line.Last;
        switch (line.Form)
        {
            case TomlLineForm.Pair:
                var pair = Pair(1, out var end);
                return new TomlPairLineSyntax(pair, Skipped(end), lineBreak);
            case TomlLineForm.Table:
                var (key, close, after) = Header(TomlTokenKind.CloseTable);
                return new TomlTableLineSyntax(line.Tokens[0], key, close, Skipped(after), lineBreak);
            case TomlLineForm.ArrayTable:
                (key, close, after) = Header(TomlTokenKind.CloseArrayTable);
                return new TomlArrayTableLineSyntax(line.Tokens[0], key, close, Skipped(after), lineBreak);
            case TomlLineForm.Skipped:
                return new TomlSkippedLineSyntax(Skipped(0), lineBreak);
            default:
                return lineBreak is { } token ? new TomlBlankLineSyntax(token) : null;
        }
    }

    private (TomlKeySyntax Key, SyntaxToken Close, int End) Header(TomlTokenKind closing)
    {
        var close = line.TokenOrMissing(line.Rules[1].End, closing);
        return (Key(1), close, line.Rules[1].End + (close.IsMissing ? 0 : 1));
    }

    /// <summary>What stands in a line from a token on and does not belong there.</summary>
    private SyntaxTokenList Skipped(int start) => [.. CollectionsMarshal.AsSpan(line.Tokens)[start..^1]];

    /// <summary>A key with what is assigned to it.</summary>
    /// <param name="key">The rule of the key.</param>
    /// <param name="end">The index of the token behind the pair.</param>
    private TomlPairSyntax Pair(int key, out int end)
    {
        end = line.Rules[key].End;
        var equals = line.TokenOrMissing(end, TomlTokenKind.EqualsSign);
        end += equals.IsMissing ? 0 : 1;
        TomlValueSyntax? value = null;
        if (line.ValueBehind(key, end) is { } rule)
        {
            value = Value(rule);
            end = line.Rules[rule].End;
        }

        return new(Key(key), equals, value);
    }

    private TomlKeySyntax Key(int key)
    {
        line.GatherNames(key, names);
        var parts = ImmutableArray.CreateBuilder<TomlKeyPartSyntax>(names.Count);
        var (at, end) = (line.Rules[key].Start, line.Rules[key].End);
        foreach (var name in names)
        {
            at += name.IsMissing ? 0 : 1;
            parts.Add(new(name, at < end ? line.Tokens[at] : null));
            at++;
        }

        return new(parts.MoveToImmutable());
    }

    /// <summary>Recursion ends at <see cref="TomlTokenizer.DeepestNesting"/> brackets.</summary>
    private TomlValueSyntax Value(int rule)
    {
        var (first, last) = (line.Tokens[line.Rules[rule].Start], line.Tokens[line.Rules[rule].End - 1]);
        return (TomlTokenKind)first.Kind switch
        {
            TomlTokenKind.OpenBracket => new TomlArraySyntax(first, Elements(rule), last),
            TomlTokenKind.OpenBrace => new TomlInlineTableSyntax(first, Entries(rule), last),
            _ => new TomlScalarSyntax(first),
        };
    }

    private ImmutableArray<TomlArrayElementSyntax> Elements(int array)
    {
        var elements = new TomlItems<TomlValueSyntax, TomlArrayElementSyntax>(
            (value, skipped, comma) => new(value, skipped, comma)
        );
        for (var part = new TomlParts(line, array); part.MoveNext(); )
        {
            if (part.Rule >= 0)
            {
                elements.Add(Value(part.Rule));
            }
            else if (part.IsComma)
            {
                elements.AddComma(part.First);
            }
            else
            {
                elements.Skip(part.First);
            }
        }

        return elements.ToImmutable();
    }

    private ImmutableArray<TomlInlineEntrySyntax> Entries(int table)
    {
        var entries = new TomlItems<TomlPairSyntax, TomlInlineEntrySyntax>((pair, skipped, comma) => new(pair, skipped, comma));
        for (var part = new TomlParts(line, table); part.MoveNext(); )
        {
            if (part.IsKey)
            {
                entries.Add(Pair(part.Rule, out var end));
                part.SkipTo(end);
            }
            else if (part.IsComma)
            {
                entries.AddComma(part.First);
            }
            else
            {
                for (var i = part.Start; i < part.End; i++)
                {
                    entries.Skip(line.Tokens[i]);
                }
            }
        }

        return entries.ToImmutable();
    }
}
