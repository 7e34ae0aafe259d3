using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>The events that clauses emit, before anything is bound: the words are looked at, <c>emit</c> and the names behind it.</summary>
internal static class EmittedNames
{
    /// <summary>The events that the steps of a block emit, each once.</summary>
    public static HashSet<string> OfSteps(SourceText source, BlockSyntax block)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in block.Lines)
        {
            if (line.Item is StepSyntax step)
            {
                Add(source, step.Run, names);
            }
        }

        return names;
    }

    /// <summary>Adds the events that a clause emits.</summary>
    public static void Add(SourceText source, ClauseRunSyntax? run, HashSet<string> names)
    {
        for (var at = 0; run is not null && at + 1 < run.Content.Count; at++)
        {
            if (SdsText.Of(source, run.Content[at]) != "emit")
            {
                continue;
            }

            var end = at + 2;
            while (end + 1 < run.Content.Count && (SdsTokenKind)run.Content[end].Kind == SdsTokenKind.Dot)
            {
                end += 2;
            }

            names.Add(source.Text[run.Content[at + 1].Start..run.Content[end - 1].End]);
        }
    }
}
