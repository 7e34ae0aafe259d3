using System.Text;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>The conditions of a body since its last step: a second one of the same words can never fire.</summary>
internal sealed class RepeatedConditions(SpecScope spec)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>Reports a condition that stands above already.</summary>
    public void Check(ReadAssertion line)
    {
        if (line.Condition is null || line.Node.Head is not { } head)
        {
            return;
        }

        var text = new StringBuilder();
        foreach (var token in head.Content)
        {
            text.Append(spec.Source.Text, token.Start, token.End - token.Start).Append(' ');
        }

        if (!known.Add(text.ToString()))
        {
            line.Clause.Problems.Remark(found => found.RepeatedCondition(spec.Locate(head.Span)));
        }
    }

    /// <summary>A step was done: what held above may hold no more.</summary>
    public void Forget() => known.Clear();
}
