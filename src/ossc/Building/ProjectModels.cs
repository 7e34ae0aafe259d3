using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using Ossature.CommandLine.Projects;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Agents;
using Ossature.Compiler.Models;

namespace Ossature.CommandLine.Building;

/// <summary>The models of a project by role, or one for all of them; none where the build is frozen.</summary>
internal sealed class ProjectModels(
    Invocation invocation,
    LoadedProject project,
    BuildRequest request,
    CallLedger ledger,
    Action<ModelNotice> notify
) : IModelSource
{
    private readonly ConcurrentDictionary<string, Lazy<IChatClient>> clients = new(StringComparer.Ordinal);

    private readonly ModelCatalog catalog = new(
        invocation.Files,
        project.Root,
        variable => invocation.Console.Variable(variable) ?? Configured(project, variable),
        invocation.Console.Clock,
        notify
    );

    /// <summary>Whether every model that the project may call is a recording.</summary>
    public bool AreReplayed =>
        (request.Model is not null ? [request.Model] : project.Options.Llm.Roles.Values.Append(project.Options.Llm.Model))
            .OfType<string>()
            .All(ModelCatalog.IsReplay);

    /// <inheritdoc/>
    public IChatClient GetClient(ModelRole role)
    {
        var diagnostics = new DiagnosticBag();
        var model = ModelOf(role, diagnostics);
        if (model is not null && request.Frozen && !ModelCatalog.IsReplay(model))
        {
            diagnostics.BuildIsFrozen(LocationOf(role), model);
        }

        return model is null || diagnostics.Count > 0
            ? throw new ModelFaultException(diagnostics.First())
            : clients.GetOrAdd(model, name => new(() => ledger.Counting(Create(name, LocationOf(role))))).Value;
    }

    /// <summary>Why a role cannot be played; empty when it can.</summary>
    public DiagnosticBag Check(ModelRole role)
    {
        var diagnostics = new DiagnosticBag();
        if (ModelOf(role, diagnostics) is { } model)
        {
            catalog.Create(model, LocationOf(role), diagnostics)?.Dispose();
        }

        return diagnostics;
    }

    /// <summary>What the configuration says where the environment says nothing.</summary>
    private static string? Configured(LoadedProject project, string variable) =>
        variable == "OLLAMA_BASE_URL" ? project.Options.Llm.OllamaBaseUrl : null;

    private string? ModelOf(ModelRole role, DiagnosticBag diagnostics)
    {
        var model = request.Model ?? project.Options.Llm.ModelFor(role.ToString().ToLowerInvariant());
        if (model is null)
        {
            diagnostics.ModelNotNamed(project.Options.Llm.ModelLocation);
        }

        return model;
    }

    private Location LocationOf(ModelRole role) =>
        request.Model is not null ? Location.OfFile("--model")
        : project.Options.Llm.Roles.ContainsKey(role.ToString().ToLowerInvariant()) ? project.Options.Location
        : project.Options.Llm.ModelLocation;

    private IChatClient Create(string model, Location location)
    {
        var diagnostics = new DiagnosticBag();
        return catalog.Create(model, location, diagnostics) ?? throw new ModelFaultException(diagnostics.First());
    }
}
