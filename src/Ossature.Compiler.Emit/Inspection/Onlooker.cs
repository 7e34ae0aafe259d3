using Microsoft.Extensions.AI;
using Ossature.Compiler.Emit.Agents;
using Ossature.Compiler.Emit.Commands;
using Ossature.Compiler.Emit.Reporting;

namespace Ossature.Compiler.Emit.Inspection;

/// <summary>Stands where a build has models, commands and somebody who listens: whoever only looks asks for none of them.</summary>
internal sealed class Onlooker : IModelSource, ICommandRunner, IBuildObserver
{
    /// <inheritdoc/>
    public IChatClient GetClient(ModelRole role) => throw new InvalidOperationException("Looking at a project asks no model.");

    /// <inheritdoc/>
    public Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellation) =>
        throw new InvalidOperationException("Looking at a project runs no command.");

    /// <inheritdoc/>
    public void On(BuildEvent happened) { }
}
