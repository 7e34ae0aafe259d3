using Ossature.Compiler.Semantics.Symbols;
using static Ossature.Compiler.Semantics.Slices.CanonicalMarkdown;

namespace Ossature.Compiler.Semantics.Slices;

/// <summary>The sections and entries of all architectures of a specification, added up.</summary>
internal static class ArchitectureSections
{
    public static SliceTable Of(
        string specId,
        IReadOnlyCollection<ArchitectureSymbol> architectures,
        IReadOnlyCollection<ComponentSymbol> components
    )
    {
        var table = new SliceTable(specId);
        var dataModels = architectures.SelectMany(architecture => architecture.DataModels).ToArray();
        AddSection("Overview", architectures.SelectMany(Overview));
        AddSection("Components", Written("Components").Concat(components.Select(Component)));
        AddSection("Data Models", Written("Data Models").Concat(dataModels.Select(DataModel)));
        AddSection("Flow", architectures.Where(architecture => architecture.Flow.Length > 0).Select(Flow));
        AddSection("Dependencies", architectures.Select(Dependencies));
        AddSection("Notes", architectures.Select(architecture => Prose(architecture.Notes)));
        foreach (var component in components)
        {
            table.AddEntry("Components", component.Name, () => Component(component));
        }

        foreach (var model in dataModels)
        {
            table.AddEntry("Data Models", model.Name, () => DataModel(model));
        }

        table.AddOthers(architectures.SelectMany(architecture => architecture.OtherSections));
        return table;

        IEnumerable<string> Written(string name) =>
            architectures.Select(architecture => CanonicalMarkdown.Written(architecture.Prose, name));

        void AddSection(string name, IEnumerable<string> parts)
        {
            if (parts.Any(part => part.Length > 0))
            {
                table.AddSection(name, () => Join(["## " + name, .. parts]));
            }
        }
    }

    /// <summary>The interface block and the contracts of a component.</summary>
    public static IEnumerable<string> Surface(ComponentSymbol component) =>
        [
            "**Interface:**",
            Fenced(component.InterfaceLanguage, component.Interface),
            component.Contracts.IsEmpty ? "**Contracts:** None" : "**Contracts:**\n\n" + Bullets(component.Contracts),
        ];

    /// <summary>A data model without the prose around its definition.</summary>
    public static string Surface(DataModelSymbol model) => Join("### " + model.Name, Fenced(model.Language, model.Definition));

    private static string DataModel(DataModelSymbol model) =>
        Join("### " + model.Name, Prose(model.Description), Fenced(model.Language, model.Definition), Prose(model.Details));

    private static string Flow(ArchitectureSymbol architecture) => Fenced("", architecture.Flow);

    private static IEnumerable<string> Overview(ArchitectureSymbol architecture) =>
        [Prose(architecture.Introduction), Prose(architecture.Overview)];

    private static string Dependencies(ArchitectureSymbol architecture) =>
        CanonicalMarkdown.Written(architecture.Prose, "Dependencies") is { Length: > 0 } written
            ? written
            : Bullets(architecture.Dependencies.Select(dependency => $"{dependency.Name}: {dependency.Purpose}"));

    private static string Component(ComponentSymbol component) =>
        Join([
            "### " + component.Name,
            "@path: " + component.Path.Name,
            Prose(component.Description),
            .. Surface(component),
            component.DependsOn.IsEmpty
                ? ""
                : "**Depends on:** " + string.Join(", ", component.DependsOn.Select(reference => reference.Name)),
            .. component.Details.Select(Prose),
        ]);
}
