using Ossature.Compiler.Semantics.Sds.Symbols;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Rules;

/// <summary>Whether something of a section could not be read: what seems to be missing may stand there.</summary>
internal static class Completeness
{
    /// <summary>Whether the route of every api is known.</summary>
    public static bool HasAllApis(SectionSymbol section)
    {
        foreach (var api in section.Apis)
        {
            if (api.Method.IsMissing || api.Route.IsMissing)
            {
                return false;
            }
        }

        return !section.IsIncomplete;
    }

    /// <summary>Whether every rule of <c>auth</c> is known.</summary>
    public static bool HasAllRules(SectionSymbol section)
    {
        foreach (var auth in section.Auths)
        {
            if (!IsWhole(auth.Block))
            {
                return false;
            }
        }

        return !section.IsIncomplete;
    }

    /// <summary>Whether every line of a block is known.</summary>
    public static bool IsWhole(BlockSyntax block)
    {
        foreach (var line in block.Lines)
        {
            if (!line.Skipped.IsEmpty || line.Item is AuthRuleSyntax { Route.IsMissing: true })
            {
                return false;
            }
        }

        return block.Skipped.IsEmpty && !block.OpenBrace.IsMissing && !block.CloseBrace.IsMissing;
    }
}
