using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Binding;

/// <summary>Gives each module the schema that was released of it.</summary>
internal static class ReleasedSchemas
{
    /// <summary>A file that cannot be used is reported where a module of its name lacks it; one of no module, where it is a released schema at all.</summary>
    public static void Assign(Manifest manifest, IEnumerable<SchemaFile> files, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, SchemaFile>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (manifest.Find(file.Module) is not { } module)
            {
                if (file.Schema is not null && !manifest.IsIncomplete)
                {
                    Report(file, $"there is no module `{file.Module}`", diagnostics);
                }
            }
            else if (!first.TryAdd(file.Module, file))
            {
                Report(file, $"`{first[file.Module].Source.Path}` is there for the same module", diagnostics);
            }
            else if (file.Problem is { } problem)
            {
                diagnostics.AddRange([problem]);
            }
            else
            {
                module.Released = file.Schema;
            }
        }
    }

    private static void Report(SchemaFile file, string reason, DiagnosticBag diagnostics) =>
        diagnostics.UnreadableSchema(Location.Of(file.Source, new TextSpan(0, 0)), reason);
}
