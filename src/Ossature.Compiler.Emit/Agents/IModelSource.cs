using Microsoft.Extensions.AI;

namespace Ossature.Compiler.Emit.Agents;

/// <summary>Where the build gets its models from. Called from several threads at once.</summary>
public interface IModelSource
{
    /// <summary>
    /// The model of a role, ready for requests. A failure that no retry can mend is thrown, here or by the client, as
    /// <see cref="Diagnostics.ModelFaultException"/>.
    /// </summary>
    IChatClient GetClient(ModelRole role);
}
