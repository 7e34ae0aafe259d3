using Microsoft.Extensions.AI;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Models;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Testing;

/// <summary>
/// A model that answers from a recording, with the same client that <c>replay:</c> uses, and keeps what it was asked. Its twin for answers
/// made up by a test is <see cref="ScriptedModel"/>.
/// </summary>
public sealed class RecordedModel : DelegatingChatClient
{
    private readonly ModelLog log = new();

    /// <param name="files">Where the recording lies.</param>
    /// <param name="folder">Absolute path of the recording.</param>
    public RecordedModel(IFileSystem files, string folder)
        : base(Replay(files, folder)) { }

    /// <inheritdoc cref="ModelLog.Requests"/>
    public IReadOnlyList<ModelRequest> Requests => log.Requests;

    /// <inheritdoc cref="ModelLog.Calls"/>
    public IReadOnlyList<string> Calls => log.Calls;

    /// <inheritdoc/>
    public override Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ChatMessage[] all = [.. messages];
        log.Add(ModelRequest.Of(all, options));
        return base.GetResponseAsync(all, options, cancellationToken);
    }

    private static IChatClient Replay(IFileSystem files, string folder)
    {
        var catalog = new ModelCatalog(files, folder, _ => null, TimeProvider.System, _ => { });
        return catalog.Create("replay:.", Location.OfFile("test"), [])
            ?? throw new TestFailure("A replay needs no more than a folder.");
    }
}
