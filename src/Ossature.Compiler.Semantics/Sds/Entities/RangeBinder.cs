using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>Gives a type its range: of a text the length, of a number the value. A range in error is none.</summary>
internal sealed class RangeBinder(SourceText source, DiagnosticBag diagnostics)
{
    public SdsType Bind(SdsType type, RangeSyntax node)
    {
        if (node.Dots.IsMissing || node.Low.Value.IsMissing || node.High.Value.IsMissing)
        {
            return type;
        }

        switch (type)
        {
            case TextType text:
                return Read(node, type, isWhole: true) is { } length ? text with { Range = length } : type;
            case NumberType number:
                return Read(node, type, number.IsWhole) is { } values ? number with { Range = values } : type;
            case UnknownType:
                return type;
            default:
                diagnostics.TypeWithoutRange(Place(node), type.ToString(), Blank.Removal(source, node.Span));
                return type;
        }
    }

    private SdsRange? Read(RangeSyntax node, SdsType type, bool isWhole)
    {
        var (low, high) = (Read(node.Low), Read(node.High));
        if (!IsValid(node.Low, low, type, isWhole) || !IsValid(node.High, high, type, isWhole))
        {
            return null;
        }

        if (low?.Value > high?.Value)
        {
            var fix = CodeFix.Replace("swap the bounds", node.Span, $"{high.Text}..{low.Text}");
            diagnostics.RangeReversed(Place(node), low.Text, high.Text, fix);
            return null;
        }

        return new(low, high);
    }

    private bool IsValid(BoundSyntax bound, SdsNumber? number, SdsType type, bool isWhole)
    {
        if (number is null)
        {
            return true;
        }

        var place = Location.Of(source, bound.Span);
        if (isWhole && !number.IsWhole)
        {
            diagnostics.BoundNotWhole(place, type.ToString());
            return false;
        }

        if (type is TextType && number.Value < 0)
        {
            diagnostics.NegativeLength(place, CodeFix.Replace("start at 0", bound.Span, "0"));
            return false;
        }

        return true;
    }

    private SdsNumber? Read(BoundSyntax bound) =>
        bound.Value.Kind == (ushort)SdsTokenKind.Star
            ? null
            : SdsNumber.Of((bound.Minus is null ? "" : "-") + SdsText.Of(source, bound.Value));

    private Location Place(RangeSyntax node) => Location.Of(source, node.Span);
}
