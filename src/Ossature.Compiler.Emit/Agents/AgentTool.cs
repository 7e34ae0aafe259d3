using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Ossature.Compiler.Emit.Agents;

/// <summary>One thing that a model may do in its workspace. Its name, description and schema are part of every request.</summary>
internal abstract class AgentTool(string name, string description, string parameters) : AIFunction
{
    public override string Name => name;

    public override string Description => description;

    public override JsonElement JsonSchema { get; } = JsonSerializer.Deserialize<JsonElement>(parameters);

    /// <summary>Carries out a call. A misuse is an answer, never an exception.</summary>
    public async ValueTask<ToolAnswer> AnswerAsync(
        IEnumerable<KeyValuePair<string, object?>> arguments,
        CancellationToken cancellation
    )
    {
        try
        {
            return new(await RunAsync(new(arguments), cancellation).ConfigureAwait(false));
        }
        catch (ToolMisuse misuse)
        {
            return new(misuse.Message, Refused: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A path through a file, a name too long for the disk: the model chose it and can choose another.
            return new($"`{name}` could not be carried out: that path cannot be used.", Refused: true);
        }
    }

    /// <summary>Carries out a call and says what came of it.</summary>
    /// <exception cref="ToolMisuse">The call cannot be carried out as asked.</exception>
    protected abstract ValueTask<string> RunAsync(ToolArguments arguments, CancellationToken cancellation);

    protected override async ValueTask<object?> InvokeCoreAsync(
        AIFunctionArguments arguments,
        CancellationToken cancellationToken
    ) => (await AnswerAsync(arguments, cancellationToken).ConfigureAwait(false)).Text;
}
