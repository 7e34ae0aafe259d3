using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>Gives a type its range: of a text the length, of a number the value.</summary>
internal static class RangeBinder
{
    public static SdsType Bind(SourceText source, SdsType type, RangeSyntax node) =>
        type switch
        {
            TextType text => text with { Range = Read(source, node) },
            NumberType number => number with { Range = Read(source, node) },
            _ => type,
        };

    private static SdsRange Read(SourceText source, RangeSyntax node) => new(Read(source, node.Low), Read(source, node.High));

    private static SdsNumber? Read(SourceText source, BoundSyntax bound) =>
        bound.Value.IsMissing || bound.Value.Kind == (ushort)SdsTokenKind.Star
            ? null
            : SdsNumber.Of((bound.Minus is null ? "" : "-") + SdsText.Of(source, bound.Value));
}
