using System.Collections.Immutable;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Semantics.Coverage;
using Ossature.Compiler.Semantics.Symbols.Verification;
using Ossature.Compiler.Syntax.Toml;

namespace Ossature.Compiler;

/// <summary>What the tasks of a plan say that they cover.</summary>
internal static class PlanCovers
{
    /// <summary>The covers of a plan file; none when there is no file, null when it cannot be read.</summary>
    public static List<PlanCover>? In(DeclaredFile<TomlSyntaxTree, Plan>? file)
    {
        if (file is not null && file.Symbol is null)
        {
            return null;
        }

        var covers = new List<PlanCover>();
        if (file?.Symbol is { } plan)
        {
            foreach (var task in plan.Tasks)
            {
                if (!task.Covers.IsEmpty)
                {
                    covers.Add(
                        new(
                            task.Spec,
                            task.Id,
                            ImmutableArray.CreateRange(task.Covers, text => new CoverTarget(text, task.Location))
                        )
                    );
                }
            }
        }

        return covers;
    }
}
