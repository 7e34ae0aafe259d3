using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Models.OpenAi;

/// <summary>The models that a server offers: what to suggest when it does not know the one that it was asked for.</summary>
internal static class ModelOffer
{
    /// <summary>A help sentence that names them; null when the server does not say.</summary>
    public static async Task<string?> FindAsync(ClientPipeline pipeline, HostedModel model, CancellationToken cancellation)
    {
        using var message = pipeline.CreateMessage();
        message.Request.Method = "GET";
        message.Request.Uri = new($"{model.Server}/models");
        message.Apply(new() { CancellationToken = cancellation });
        try
        {
            await pipeline.SendAsync(message).ConfigureAwait(false);
            return message.Response is { Status: 200 } response && NamesIn(response.Content) is { Length: > 0 } names
                ? ServerWords.Shown(NearNames.Help(model.Name, names), model.Key)
                : null;
        }
        catch (Exception failure) when (failure is ClientResultException or HttpRequestException or IOException)
        {
            return null;
        }
    }

    private static string[] NamesIn(BinaryData body)
    {
        try
        {
            using var document = JsonDocument.Parse(body.ToMemory());
            return [.. document.RootElement.Items("data").Select(offered => offered.Text("id")).OfType<string>()];
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return [];
        }
    }
}
