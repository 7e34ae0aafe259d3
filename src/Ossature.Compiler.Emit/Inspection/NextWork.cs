using System.Collections.Immutable;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Emit.Stamps;
using Ossature.Compiler.Incremental.Reasons;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Inspection;

/// <summary>What the next build would do.</summary>
public static class NextWork
{
    /// <summary>The tasks that would run or may have to, dependencies first. Nothing is written, and nothing is worked out where the last build's stamp stands.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="workspace">The project, whose specifications have no errors.</param>
    /// <param name="plan">Its plan, read without errors.</param>
    public static ImmutableArray<TaskAffected> Of(IFileSystem files, SpecWorkspace workspace, Plan plan) =>
        workspace.ConfigurationPath is { } configuration && BuildStamp.Stands(files, configuration)
            ? []
            :
            [
                .. from step in InspectedBuild.Peek(files, workspace, plan).Steps()
                let reason = step.Reason
                where reason is not null
                select new TaskAffected(step.Task.Id, reason.Sentence, reason is MayFollow),
            ];
}
