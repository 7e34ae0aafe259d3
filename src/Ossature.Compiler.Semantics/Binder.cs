using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Checks;
using Ossature.Compiler.Semantics.Configuration;
using Ossature.Compiler.Semantics.Signatures;

namespace Ossature.Compiler.Semantics;

/// <summary>
/// The passes behind declaring: resolve, then check, one specification at a time. A specification that was bound before is taken over when its
/// own files declare the same and the specifications that it names have equal signatures.
/// </summary>
public sealed class Binder
{
    private readonly ProjectOptions options;
    private readonly BoundProject? previous;
    private readonly Action<string>? bound;
    private readonly Dictionary<string, BoundSpec> declared = new(StringComparer.Ordinal);

    private Binder(ProjectOptions options, BoundProject? previous, Action<string>? bound)
    {
        this.options = options;
        this.previous = previous?.Options.Test == options.Test ? previous : null;
        this.bound = bound;
    }

    /// <summary>Binds what the files declare; total, so a project with errors is bound as far as it goes.</summary>
    /// <param name="options">What the configuration says.</param>
    /// <param name="declarations">What the files declare.</param>
    /// <param name="previous">The project before an edit; what the edit does not concern is taken over from it.</param>
    /// <param name="bound">Told the id of each specification that is bound; called by several threads.</param>
    public static BoundProject Bind(
        ProjectOptions options,
        Declarations declarations,
        BoundProject? previous = null,
        Action<string>? bound = null
    ) => new Binder(options, previous, bound).Bind(declarations);

    private BoundProject Bind(Declarations declarations)
    {
        var diagnostics = new DiagnosticBag();
        var table = SpecTable.Of(declarations, diagnostics);
        foreach (var parts in table)
        {
            var before = previous?.FindSpec(parts.Symbol.Id);
            declared.Add(parts.Symbol.Id, before is not null && before.Parts.IsSame(parts) ? before : new(parts));
        }

        var specs = new BoundSpec[table.Length];
        Parallel.For(0, specs.Length, number => specs[number] = Bind(table[number]));
        var project = new BoundProject(options, declarations, [.. specs]);
        ProjectChecker.Check(project, diagnostics);
        foreach (var spec in specs)
        {
            diagnostics.AddRange(spec.Diagnostics);
        }

        project.Diagnostics = [.. diagnostics.Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))];
        return project;
    }

    private BoundSpec Bind(SpecParts parts)
    {
        var spec = declared[parts.Symbol.Id];
        var before = previous?.FindSpec(parts.Symbol.Id);
        if (ReferenceEquals(spec, before))
        {
            if (parts.Named.All(IsUnchanged))
            {
                return spec;
            }

            // Others may be reading the one that was bound before, so it stays as it is.
            spec = new(parts);
        }

        bound?.Invoke(spec.Id);
        var diagnostics = new DiagnosticBag();
        SpecBinder.Bind(spec, declared.GetValueOrDefault, diagnostics);
        SpecChecker.Check(spec, options, declared.GetValueOrDefault, diagnostics);
        spec.Diagnostics = [.. diagnostics];
        return spec;
    }

    /// <summary>Whether all that others may rely on is the same as before, and be it that there is nothing.</summary>
    private bool IsUnchanged(string id)
    {
        var (before, after) = (previous!.FindSpec(id), declared.GetValueOrDefault(id));
        return ReferenceEquals(before, after)
            || before is not null && after is not null && Signature.Of(before) == Signature.Of(after);
    }
}
