using Microsoft.Extensions.AI;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Models.OpenAi;

namespace Ossature.Compiler.Models;

/// <summary>Makes the clients of models that a server answers for, with keys and addresses from the environment.</summary>
internal sealed class HostedModels(Func<string, string?> environment, TimeProvider clock, Action<ModelNotice> notify)
{
    private readonly Connections connections = new();

    /// <summary>The client for a model; null after a diagnostic. Nothing is sent.</summary>
    public IChatClient? Create(string model, ModelProvider provider, string name, Location location, DiagnosticBag diagnostics)
    {
        if (provider.Address is null)
        {
            diagnostics.HostedModelNotCallable(location, model, provider.Name);
            return null;
        }

        if (name.Length == 0)
        {
            diagnostics.HostedModelWithoutName(location, model, provider.Name);
            return null;
        }

        if (
            KeyOf(provider, model, location, diagnostics) is not { } key
            || EndpointOf(provider, location, diagnostics) is not { } endpoint
        )
        {
            return null;
        }

        var hosted = new HostedModel(model, provider.Name, name, endpoint, provider.KeyVariable, key, location);
        return new OpenAiChatClient(hosted, connections.For(hosted), clock, wait => notify(new RequestPostponed(model, wait)));
    }

    private Secret? KeyOf(ModelProvider provider, string model, Location location, DiagnosticBag diagnostics)
    {
        if (provider.KeyVariable is not { } variable)
        {
            return new(null);
        }

        if (environment(variable)?.Trim() is not { Length: > 0 } value)
        {
            diagnostics.HostedModelWithoutKey(location, model, variable, provider.Name);
            return null;
        }

        var key = new Secret(value);
        if (!key.CanBeSent)
        {
            diagnostics.ModelKeyUnusable(location, variable);
            return null;
        }

        return key;
    }

    private Uri? EndpointOf(ModelProvider provider, Location location, DiagnosticBag diagnostics)
    {
        var variable = provider.AddressVariable;
        var address = environment(variable)?.Trim() is { Length: > 0 } value ? value : provider.Address!;
        if (
            Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && (uri.UserInfo + uri.Query + uri.Fragment).Length == 0
        )
        {
            return uri;
        }

        // What else may stand in an address is a secret to be: only its kind is shown.
        diagnostics.ModelAddressUnusable(location, variable, provider.Name);
        return null;
    }
}
