using Microsoft.Extensions.AI;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Models.Recordings;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Models;

/// <summary>Makes the chat client for a model that is named as <c>provider:model</c>.</summary>
/// <param name="files">Where recordings lie.</param>
/// <param name="projectRoot">Absolute path that a recording's folder is relative to.</param>
/// <param name="environment">Gives the value of an environment variable, or null: keys, and addresses that replace the usual ones.</param>
/// <param name="clock">Paces the wait for answer files and for servers that are asked too much.</param>
/// <param name="notify">Is told what the person at the keyboard has to know; may be called from several threads.</param>
public sealed class ModelCatalog(
    IFileSystem files,
    string projectRoot,
    Func<string, string?> environment,
    TimeProvider clock,
    Action<ModelNotice> notify
)
{
    private readonly HostedModels hosted = new(environment, clock, notify);

    /// <summary>Whether a model is a recording that is only read.</summary>
    /// <param name="model">The name, as <c>replay:recording</c>.</param>
    public static bool IsReplay(string model) => model.StartsWith(ModelProvider.Replay + ":", StringComparison.Ordinal);

    /// <summary>The client for a model; null after a diagnostic at <paramref name="location"/>.</summary>
    /// <param name="model">The name, as <c>replay:recording</c> or <c>openai:gpt-5</c>.</param>
    /// <param name="location">Where the name stands.</param>
    /// <param name="diagnostics">Takes what stands in the way.</param>
    public IChatClient? Create(string model, Location location, DiagnosticBag diagnostics)
    {
        var colon = model.IndexOf(':');
        if (colon <= 0)
        {
            diagnostics.ModelWithoutProvider(location, model);
            return null;
        }

        var (name, rest) = (model[..colon], model[(colon + 1)..].Trim());
        if (ModelProvider.Find(name) is not { } provider)
        {
            diagnostics.UnknownModelProvider(
                location,
                model,
                name,
                NearNames.Help(name, ModelProvider.All.Select(known => known.Name))
            );
            return null;
        }

        if (provider.Name is not (ModelProvider.Replay or ModelProvider.Manual))
        {
            return hosted.Create(model, provider, rest, location, diagnostics);
        }

        if (rest.Length == 0)
        {
            diagnostics.ModelWithoutFolder(location, model, name);
            return null;
        }

        var recording = new Recording(files, Path.GetFullPath(rest, projectRoot).Replace('\\', '/').TrimEnd('/'), rest);
        return provider.Name == ModelProvider.Replay
            ? new ReplayChatClient(recording, notify)
            : new ManualChatClient(recording, clock, notify);
    }
}
