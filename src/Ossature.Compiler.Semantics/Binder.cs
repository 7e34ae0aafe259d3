using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Checks;
using Ossature.Compiler.Semantics.Configuration;

namespace Ossature.Compiler.Semantics;

/// <summary>The passes behind declaring, in order: resolve, then check.</summary>
public static class Binder
{
    /// <summary>Binds what the files declare; total, so a project with errors is bound as far as it goes.</summary>
    public static BoundProject Bind(ProjectOptions options, Declarations declarations)
    {
        var diagnostics = new DiagnosticBag();
        var project = Resolver.Resolve(options, declarations, diagnostics);
        ProjectChecker.Check(project, diagnostics);
        project.Diagnostics = [.. diagnostics.Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))];
        return project;
    }
}
