using Microsoft.Extensions.AI;
using Ossature.Compiler.Emit.Agents;

namespace Ossature.Compiler.Emit.Tests;

/// <summary>The same model for every role.</summary>
internal sealed class OneModel(IChatClient client) : IModelSource
{
    public IChatClient GetClient(ModelRole role) => client;
}
