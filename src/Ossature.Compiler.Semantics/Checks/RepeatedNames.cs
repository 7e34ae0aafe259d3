using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Checks;

/// <summary>Names that several files of a specification give, and names that are listed twice.</summary>
internal static class RepeatedNames
{
    public static void Check(BoundSpec spec, DiagnosticBag diagnostics)
    {
        CheckDepends(spec.Symbol, diagnostics);
        if (spec.Architectures.Length > 1)
        {
            CheckDataModels(spec, diagnostics);
        }
    }

    private static void CheckDepends(SpecSymbol spec, DiagnosticBag diagnostics)
    {
        if (spec.Depends.Length < 2)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reference in spec.Depends)
        {
            if (!seen.Add(reference.Name))
            {
                diagnostics.RepeatedDependency(reference.Location, spec.Id, reference.Name);
            }
        }
    }

    /// <summary>Two in one file are reported where the file is read.</summary>
    private static void CheckDataModels(BoundSpec spec, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, Location>(StringComparer.OrdinalIgnoreCase);
        foreach (var model in spec.DataModels)
        {
            if (
                model.Name.Length > 0
                && !first.TryAdd(model.Name, model.Location)
                && first[model.Name].Path != model.Location.Path
            )
            {
                var other = first[model.Name];
                diagnostics.DuplicateDataModel(model.Location, spec.Id, model.Name, $"{other.Path}:{other.Start.Line}");
            }
        }
    }
}
