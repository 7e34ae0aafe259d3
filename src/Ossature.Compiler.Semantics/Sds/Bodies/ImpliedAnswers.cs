using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>What an api answers without a clause that says so (section 4.13).</summary>
internal static class ImpliedAnswers
{
    /// <summary>Whether an api answers 404 though no clause says so, which is said to its author.</summary>
    public static bool CheckNotFound(SpecScope scope, ApiSymbol api, ReadBody read)
    {
        if (api.Addressed is null)
        {
            return false;
        }

        foreach (var line in read.Lines)
        {
            if (line is ReadAssertion { Node.Head: { } head } && IsNotFound(scope, head))
            {
                return false;
            }
        }

        scope.Diagnostics.NotFoundImplied(api.Location);
        return true;
    }

    private static bool IsNotFound(SpecScope scope, ClauseRunSyntax head)
    {
        for (var at = 1; at < head.Content.Count; at++)
        {
            if (SdsText.Of(scope.Source, head.Content[at]) == "found" && SdsText.Of(scope.Source, head.Content[at - 1]) == "not")
            {
                return true;
            }
        }

        return false;
    }
}
