using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>Reads enumerations.</summary>
internal static class EnumMembers
{
    public static SdsType Bind(SourceText source, EnumTypeSyntax node, DiagnosticBag diagnostics)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var members = ImmutableArray.CreateBuilder<string>(node.Members.Length);
        var isIncomplete = node.OpenBracket.IsMissing || node.CloseBracket.IsMissing;
        foreach (var its in node.Members)
        {
            isIncomplete |= its.Name.IsMissing;
            if (its.Name.IsMissing)
            {
                continue;
            }

            var member = SdsText.Of(source, its.Name);
            if (known.Add(member))
            {
                members.Add(member);
            }
            else
            {
                var place = Location.Of(source, its.Name.Span);
                diagnostics.RepeatedMember(place, member, ListEntry.Removal(place));
            }
        }

        if (node.Members.IsEmpty && !isIncomplete)
        {
            diagnostics.EmptyEnum(Location.Of(source, node.Span));
        }
        else if (node.Members.Length == 1 && !isIncomplete)
        {
            diagnostics.SingleMember(Location.Of(source, node.Span), members[0]);
        }

        return members.Count == 0 ? SdsType.Unknown : new EnumType(members.DrainToImmutable());
    }
}
