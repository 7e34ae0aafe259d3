using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Rules;

/// <summary>Binds <c>runtime</c> and says what a module needs that it does not name there.</summary>
internal sealed class RuntimeBinder(SpecScope scope)
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["lang"] = ["python", "go", "node", "typescript", "csharp", "java", "kotlin", "rust"],
        ["db"] = ["postgres", "sqlite", "mysql"],
        ["cache"] = ["redis", "memory", "none"],
        ["queue"] = ["rabbitmq", "kafka", "nats", "sqs", "memory", "none"],
        ["auth"] = ["jwt", "cookie", "oauth", "none"],
        ["deploy"] = ["container", "serverless", "vm", "none"],
    };

    private readonly ImmutableArray<RuntimeSetting>.Builder settings = ImmutableArray.CreateBuilder<RuntimeSetting>();
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);

    public static BoundRuntime Bind(SpecScope scope)
    {
        if (scope.Section.Runtime is not { } runtime)
        {
            if (!scope.Section.IsIncomplete)
            {
                scope.Diagnostics.MissingRuntime(scope.Section.Location, scope.Name);
            }

            return BoundRuntime.Empty;
        }

        var binder = new RuntimeBinder(scope);
        foreach (var line in runtime.Block.Lines)
        {
            if (line.Item is PropertySyntax { Name.IsMissing: false } property)
            {
                binder.Read(property);
            }
        }

        var bound = new BoundRuntime(binder.settings.ToImmutable());
        if (Completeness.IsWhole(runtime.Block))
        {
            binder.CheckNeeds(runtime, bound);
        }

        return bound;
    }

    private void Read(PropertySyntax property)
    {
        var key = scope.Text(property.Name.Span);
        var place = scope.Locate(property.Name.Span);
        var values = SettingValues.Of(scope.Source, property.Value);
        if (!keys.Add(key))
        {
            return;
        }

        if (!Known.TryGetValue(key, out var known))
        {
            var (help, fix) = NearNames.Suggest(place, key, Known.Keys);
            keys.Add(NearNames.Nearest(key, Known.Keys) ?? key);
            scope.Diagnostics.UnknownRuntimeKey(place, key, help, fix);
        }

        var names = ImmutableArray.CreateBuilder<string>(values.Count);
        foreach (var value in values)
        {
            names.Add(value.Name);
            if (known is not null && !known.Contains(value.Name))
            {
                var (help, fix) = NearNames.Suggest(value.Location, value.Name, known);
                scope.Diagnostics.UnknownRuntimeValue(value.Location, value.Name, key, help, fix);
            }
        }

        if (names.Count > 1)
        {
            scope.Diagnostics.RuntimeAlternatives(scope.Locate(property.Value.Span), key);
        }

        if (names.Count > 0)
        {
            settings.Add(new(key, names.DrainToImmutable()));
        }
    }

    /// <summary>Nothing is said to be missing that is written without a value, or under a misspelt key.</summary>
    private void CheckNeeds(RuntimeSyntax runtime, BoundRuntime bound)
    {
        var place = scope.Locate(runtime.Keyword.Span);
        if (!bound.Has("queue") && IsMissing(bound, "queue") && HasEvents())
        {
            scope.Diagnostics.MissingQueue(place);
        }

        if (!bound.Has("auth") && IsMissing(bound, "auth") && HasIdentities())
        {
            scope.Diagnostics.MissingIdentities(place);
        }
    }

    private bool IsMissing(BoundRuntime bound, string key) => bound.Find(key) is not null || !keys.Contains(key);

    private bool HasEvents()
    {
        foreach (var handler in scope.Section.Handlers)
        {
            if (handler.Event is not null)
            {
                return true;
            }
        }

        return !scope.Section.Events.IsEmpty;
    }

    private bool HasIdentities()
    {
        foreach (var rule in scope.AuthRules)
        {
            foreach (var grant in rule.Grants)
            {
                if (grant.Role != BuiltInRole.Public)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
