using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Symbols;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Declare;

/// <summary>Reads which roles share the work on a module.</summary>
internal static class AgentRoles
{
    private static readonly ImmutableArray<string> All = ["db", "api", "events", "tests", "deploy"];

    /// <summary>The roles that a header names, those that do not exist left out; all of them if it has no list.</summary>
    public static ImmutableArray<string> Read(ReadFile file, SectionSymbol section, PropertySyntax? agents)
    {
        if (agents?.Value is not ListValueSyntax list)
        {
            return All;
        }

        var roles = ImmutableArray.CreateBuilder<string>();
        var areKnown = true;
        foreach (var name in NameList.Read(file, list))
        {
            var role = name.ToString();
            if (All.Contains(role))
            {
                roles.Add(role);
            }
            else
            {
                areKnown = false;
                var (help, fix) = NearNames.Suggest(name.Location, role, All);
                file.Diagnostics.UnknownAgentRole(name.Location, role, help, fix);
            }
        }

        // A role that is misspelt is reported as such; it may be the one that is missing.
        if (areKnown)
        {
            ReportMissing(file, section, file.Locate(agents.Name), list, roles);
        }

        return roles.ToImmutable();
    }

    private static void ReportMissing(
        ReadFile file,
        SectionSymbol section,
        Location place,
        ListValueSyntax list,
        ImmutableArray<string>.Builder roles
    )
    {
        Expect("db", section.Entities.IsEmpty ? null : "entity");
        Expect("api", section.Apis.IsEmpty ? null : "api");
        Expect(
            "events",
            !section.Events.IsEmpty ? "event"
                : HandlesEvents(section) ? "handler"
                : null
        );

        void Expect(string role, string? construct)
        {
            if (construct is not null && !roles.Contains(role))
            {
                file.Diagnostics.OmittedAgentRole(place, role, construct, Addition(list, role));
            }
        }
    }

    private static bool HandlesEvents(SectionSymbol section)
    {
        foreach (var handler in section.Handlers)
        {
            if (handler.Event is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static CodeFix Addition(ListValueSyntax list, string role)
    {
        var title = $"add `{role}`";
        return list.Items.IsEmpty
            ? CodeFix.Replace(title, new(list.OpenBracket.End, 0), role)
            : CodeFix.Replace(title, new TextSpan(list.Items[^1].Name.Span.End, 0), $", {role}");
    }
}
