using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Schema;

/// <summary>Binds <c>migrate</c>.</summary>
internal static class MigrationBinder
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["mode"] = ["safe", "destructive"],
        ["rename"] = ["explicit", "infer"],
        ["backfill"] = ["required", "optional"],
    };

    public static BoundMigration Bind(SpecScope scope)
    {
        if (scope.Section.Migrate is not { } migrate)
        {
            if (!scope.Section.Evolves.IsEmpty && !scope.Section.IsIncomplete)
            {
                scope.Diagnostics.EvolveWithoutMigrate(scope.Locate(scope.Section.Evolves[0].Keyword.Span));
            }

            return BoundMigration.Default;
        }

        var bound = BoundMigration.Default;
        foreach (var line in migrate.Block.Lines)
        {
            if (line.Item is PropertySyntax { Name.IsMissing: false, Value.Span.Length: > 0 } property)
            {
                bound = Read(scope, property, bound);
            }
        }

        return bound;
    }

    private static BoundMigration Read(SpecScope scope, PropertySyntax property, BoundMigration bound)
    {
        var (key, value) = (scope.Text(property.Name.Span), scope.Text(property.Value.Span));
        switch (key, value)
        {
            case ("mode", "safe" or "destructive"):
                return bound with { IsDestructive = value == "destructive" };
            case ("rename", "explicit" or "infer"):
                return bound with { InfersRenames = value == "infer" };
            case ("backfill", "required" or "optional"):
                return bound with { NeedsBackfill = value == "required" };
        }

        var isKnown = Known.TryGetValue(key, out var values);
        var place = scope.Locate((isKnown ? property.Value.Span : property.Name.Span));
        var (help, fix) = NearNames.Suggest(place, isKnown ? value : key, isKnown ? values! : Known.Keys);
        scope.Diagnostics.UnknownMigrationSetting(place, $"{key}: {value}", help, fix);
        return bound;
    }
}
