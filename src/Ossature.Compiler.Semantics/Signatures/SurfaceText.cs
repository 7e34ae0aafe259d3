using System.Text;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Slices;
using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Signatures;

/// <summary>Writes contract surfaces so that equal surfaces give equal texts: sorted, without layout, without comment lines.</summary>
internal static class SurfaceText
{
    public static string Of(BoundSpec spec)
    {
        var parts = spec.Architectures.IsEmpty
            ? spec.Symbol.Requirements.Select(Of)
            : spec.Components.Select(component => Of(component.Symbol, component.Path)).Concat(spec.DataModels.Select(Of));
        return $"spec {spec.Id}\n{string.Concat(parts.Order(StringComparer.Ordinal))}";
    }

    public static string Of(ComponentSymbol component, string path)
    {
        var text = new StringBuilder($"component {component.Name}\npath {path}\n");
        text.Append(Block("interface", InterfaceCode.Canonical(component.InterfaceLanguage, component.Interface)));
        foreach (var contract in component.Contracts.Select(CanonicalMarkdown.Prose).Order(StringComparer.Ordinal))
        {
            text.Append(Block("contract", contract));
        }

        return text.ToString();
    }

    private static string Of(DataModelSymbol model) =>
        $"model {model.Name}\n{Block("definition", InterfaceCode.Canonical(model.Language, model.Definition))}";

    private static string Of(RequirementSymbol requirement)
    {
        var text = new StringBuilder($"requirement {requirement.Title}\n");
        text.Append(Block("accepts", CanonicalMarkdown.Prose(requirement.Accepts)));
        text.Append(Block("returns", CanonicalMarkdown.Prose(requirement.Returns)));
        foreach (
            var error in requirement
                .Errors.Select(error => $"{error.Condition} -> {error.Response}")
                .Order(StringComparer.Ordinal)
        )
        {
            text.Append(Block("error", CanonicalMarkdown.Prose(error)));
        }

        return text.ToString();
    }

    /// <summary>A named text, indented, so that no text can look like a name.</summary>
    private static string Block(string name, string text) =>
        $"{name}\n{string.Concat(text.Split('\n').Select(line => $"  {line}\n"))}";
}
