using System.Collections.Immutable;
using Ossature.Compiler;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Configuration;

namespace Ossature.CommandLine.Projects;

/// <summary>What is wrong with a configuration, for a command that wants no more of it than where the specifications lie.</summary>
/// <param name="Errors">Its errors, as <c>ossc check</c> tells them.</param>
/// <param name="SpecFolderIsKnown">Whether the folder of the specifications is what the file says, and no guess in place of what could not be read.</param>
internal sealed record ConfigurationFindings(ImmutableArray<Diagnostic> Errors, bool SpecFolderIsKnown)
{
    private const string SpecFolderKey = "spec_dir";

    /// <summary>Reads the configuration and nothing else; none has no errors.</summary>
    public static ConfigurationFindings Of(Invocation invocation, string? path)
    {
        if (path is null)
        {
            return new([], true);
        }

        var source = invocation.Files.ReadSource(path, invocation.Show(path));
        var compilation = SpecCompilation.Empty.WithText(source);
        var errors = compilation
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .ToImmutableArray();
        var isLost =
            compilation.Options.Project.SpecDir == new ProjectSection().SpecDir
            && source.Text.Contains(SpecFolderKey, StringComparison.Ordinal)
            && errors.Any(IsAboutSyntax);
        return new(errors, !isLost && !errors.Any(IsAboutSpecFolder));
    }

    /// <summary>The codes of TOML that come before the one for a value of a wrong type.</summary>
    private static bool IsAboutSyntax(Diagnostic error) =>
        string.CompareOrdinal(error.Code, DiagnosticCatalog.TomlWrongType.Code) < 0;

    /// <summary>In TOML a value begins on the line of its key.</summary>
    private static bool IsAboutSpecFolder(Diagnostic error) =>
        error.Location.Source is { } source
        && source.ToString(source.GetLine(error.Location.Start.Line)).Contains(SpecFolderKey, StringComparison.Ordinal);
}
