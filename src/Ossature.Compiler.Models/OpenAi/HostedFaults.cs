using System.ClientModel.Primitives;
using System.Globalization;

namespace Ossature.Compiler.Models.OpenAi;

/// <summary>What failures of a model's server mean.</summary>
/// <param name="model">The model.</param>
/// <param name="clock">Tells how far away a date is that the server names.</param>
internal sealed class HostedFaults(HostedModel model, TimeProvider clock)
{
    private const string ConfirmServer = "check the network, and that this is the right address";

    /// <summary>No answer came at all.</summary>
    public RequestFault Unreachable(Exception failure) =>
        new(
            (bag, _) =>
                bag.ModelUnreachable(
                    model.Location,
                    model.Server,
                    model.FullName,
                    ServerWords.Shown(failure.GetBaseException().Message, model.Key),
                    model.Provider == "ollama"
                        ? "start it with `ollama serve`, or set `ollama_base_url` under `[llm]` to where it answers"
                        : ConfirmServer
                )
        );

    /// <summary>Nothing came in all the time that a request is given.</summary>
    public RequestFault TimedOut() =>
        new(
            (bag, _) =>
                bag.ModelTimedOut(
                    model.Location,
                    model.Server,
                    model.FullName,
                    Persistence.Patience.TotalMinutes.ToString("0", CultureInfo.InvariantCulture)
                )
        );

    /// <summary>An answer came that is none.</summary>
    /// <param name="body">All of it.</param>
    public RequestFault Unusable(BinaryData body)
    {
        var said = body.ToMemory().IsEmpty ? "it is empty" : ServerWords.Of(body, model.Key).Said;
        return new((bag, tries) => bag.ModelAnswerUnusable(model.Location, model.Server, model.FullName, tries, said))
        {
            MayPass = true,
        };
    }

    /// <summary>The server refused, for any reason but not knowing the model.</summary>
    public RequestFault Refused(PipelineResponse response)
    {
        var words = ServerWords.Of(response.Content, model.Key);
        var status = response.Status.ToString(CultureInfo.InvariantCulture);
        var (location, server, name, said) = (model.Location, model.Server, model.FullName, words.Said);
        return response.Status switch
        {
            401 or 403 => new((bag, _) => bag.ModelKeyRefused(location, server, name, status, said, KeyHelp)),
            402 => Unpaid(),
            429 when words.Code == "insufficient_quota" => Unpaid(),
            429 => new((bag, tries) => bag.ModelRateLimited(location, server, name, tries, said))
            {
                MayPass = true,
                Wait = RetryAfter.Of(response, clock),
            },
            >= 500 => new((bag, _) => bag.ModelServerFailed(location, server, name, status, said)),
            _ => new((bag, _) => bag.ModelRequestRefused(location, server, name, status, said)),
        };

        RequestFault Unpaid() => new((bag, _) => bag.ModelCreditsSpent(location, server, name, status, said));
    }

    /// <summary>The server does not know the model.</summary>
    /// <param name="response">What it answered.</param>
    /// <param name="suggestion">Which models it does know, or what else may be wrong.</param>
    public RequestFault Unknown(PipelineResponse response, string? suggestion) =>
        new(
            (bag, _) =>
                bag.HostedModelUnknown(
                    model.Location,
                    model.Server,
                    model.Name,
                    ServerWords.Of(response.Content, model.Key).Said,
                    suggestion ?? "check the name of the model and the address of its server"
                )
        );

    private string KeyHelp =>
        model.KeyVariable is { } variable
            ? $"check the key in `{variable}`, and that it may use this model"
            : "this server wants a key, and `ossc` sends none to it";
}
