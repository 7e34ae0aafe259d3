using System.Text.Json;
using Ossature.Compiler.Semantics.Sds.Drawing;

namespace Ossature.CommandLine.Output;

/// <summary>The modules of a system, and what crosses between them, for programs.</summary>
internal static class SystemJson
{
    /// <summary>The field <c>system</c>.</summary>
    public static void Write(Utf8JsonWriter json, DrawnSystem system)
    {
        json.WriteStartObject("system");
        json.WriteString("title", system.Title);
        WriteModules(json, system);
        WriteLinks(json, system);
        WriteContracts(json, system);
        json.WriteEndObject();
    }

    private static void WriteModules(Utf8JsonWriter json, DrawnSystem system)
    {
        json.WriteStartArray("modules");
        foreach (var module in system.Modules)
        {
            json.WriteStartObject();
            json.WriteString("name", module.Name);
            json.WriteString("file", module.Symbol.Location.Path);
            json.WriteString("spec", module.Section?.Location.Path);
            json.WriteString("boundary", module.Symbol.Boundary?.Name);
            json.WriteStrings("owns", module.Entities.Select(entity => entity.Name));
            json.WriteStrings("events", module.Events.Select(its => its.Name));
            json.WriteStartObject("exposes");
            json.WriteStrings("events", module.ExposedEvents.Select(its => its.Name));
            json.WriteStrings("views", module.Views.Select(view => view.Name));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLinks(Utf8JsonWriter json, DrawnSystem system)
    {
        json.WriteStartArray("consumes");
        foreach (var link in system.Links)
        {
            json.WriteStartObject();
            json.WriteString("module", system.Modules[link.Consumer].Name);
            json.WriteString("from", system.Modules[link.Source].Name);
            json.WriteStrings("events", link.Events);
            json.WriteStrings("views", link.Views);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteContracts(Utf8JsonWriter json, DrawnSystem system)
    {
        json.WriteStartArray("contracts");
        foreach (var (left, right) in system.Contracts)
        {
            json.WriteStartObject();
            json.WriteString("left", system.Modules[left].Name);
            json.WriteString("right", system.Modules[right].Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
