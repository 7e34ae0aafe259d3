using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Rules;

/// <summary>The apis that a rule for none of them may have meant.</summary>
internal static class SuggestedApis
{
    /// <summary>Each rule without an api is compared with all of these; no module that anybody keeps has more.</summary>
    private const int MostCompared = 500;

    /// <summary>The routes.</summary>
    public static List<string> Routes(SpecScope scope) => Select(scope, api => api.Route.Text);

    /// <summary>The methods with their routes.</summary>
    public static List<string> Names(SpecScope scope) => Select(scope, api => api.ToString());

    private static List<string> Select(SpecScope scope, Func<ApiSymbol, string> text)
    {
        var selected = new List<string>(Math.Min(scope.Apis.Count, MostCompared));
        foreach (var api in scope.Apis)
        {
            if (selected.Count == MostCompared)
            {
                break;
            }

            selected.Add(text(api));
        }

        return selected;
    }
}
