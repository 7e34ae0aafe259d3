using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Configuration;
using Ossature.Compiler.Semantics.Declare;
using Ossature.Compiler.Semantics.Declare.Verification;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Amd;
using Ossature.Compiler.Syntax.Formatting;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Smd;
using Ossature.Compiler.Syntax.Toml;
using Ossature.Compiler.Syntax.Vmd;
using Ossature.Compiler.Text;

namespace Ossature.Compiler;

/// <summary>Formats specification files, each by itself.</summary>
public static class SpecFormatter
{
    private static readonly string[] Endings = [".amd", ".sds", ".smd", ".vmd"];

    /// <summary>Whether a file of this name can be formatted.</summary>
    public static bool CanFormat(string path) => Array.Exists(Endings, ending => path.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Formats one file. A file with syntax errors stays as it is.</summary>
    /// <param name="source">The file; the ending of its name says in which language it is.</param>
    /// <exception cref="ArgumentException">It is none that can be formatted.</exception>
    public static FormattedFile Format(SourceText source)
    {
        var (tree, errors) = Path.GetExtension(source.Path) switch
        {
            ".smd" => Read(SmdSyntaxTree.Parse(source), SmdDeclarer.Declare),
            ".amd" => Read(AmdSyntaxTree.Parse(source), AmdDeclarer.Declare),
            ".sds" => Read(SdsSyntaxTree.Parse(source)),
            ".vmd" => Read(VmdSyntaxTree.Parse(source), VmdDeclarer.Declare),
            _ => throw new ArgumentException($"`{source.Path}` cannot be formatted.", nameof(source)),
        };
        var edits = errors.IsEmpty ? Formatter.Format(tree) : [];
        return new(source, edits.IsEmpty ? source : source.WithEdits(edits), errors);
    }

    /// <summary>The files that can be formatted, sorted: those that are named, else all that belong to a project.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="configuration">The configuration of the project; null for files without one.</param>
    /// <param name="paths">Files and folders; none for the whole project.</param>
    /// <returns>Absolute paths, with <c>/</c>.</returns>
    public static ImmutableArray<string> FindFiles(IFileSystem files, string? configuration, IReadOnlyCollection<string> paths)
    {
        if (configuration is null)
        {
            return In(files, paths, []);
        }

        var root = ProjectPaths.Parent(configuration);
        var source = files.ReadSource(configuration, configuration);
        var options = ProjectOptionsBinder.Bind(TomlSyntaxTree.Parse(source), new DiagnosticBag()) ?? new();
        return In(
            files,
            paths.Count > 0 ? paths : [ProjectPaths.Combine(root, options.Project.SpecDir)],
            [ProjectPaths.Combine(root, options.Output.Dir), ProjectPaths.Combine(root, ProjectPaths.StateFolder)]
        );
    }

    private static ImmutableArray<string> In(IFileSystem files, IEnumerable<string> paths, string[] except)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (files.FileExists(path))
            {
                found.Add(path);
                continue;
            }

            foreach (var file in files.EnumerateFiles(path))
            {
                // A folder that is named is meant, wherever it lies.
                if (
                    CanFormat(file)
                    && !Array.Exists(except, folder => folder != path && file.StartsWith(folder + "/", StringComparison.Ordinal))
                )
                {
                    found.Add(file);
                }
            }
        }

        return [.. found];
    }

    /// <summary>Every error of an SDS tree is one of its structure.</summary>
    private static (SyntaxTree Tree, ImmutableArray<Diagnostic> Errors) Read(SdsSyntaxTree tree) =>
        (tree, [.. tree.Problems.Where(problem => problem.Severity == DiagnosticSeverity.Error)]);

    /// <summary>Parses and declares, to know what keeps the file from being read as a document of its language.</summary>
    private static (SyntaxTree Tree, ImmutableArray<Diagnostic> Errors) Read<TTree, TSymbol>(
        TTree tree,
        Func<TTree, DiagnosticBag, TSymbol?> declare
    )
        where TTree : SyntaxTree
        where TSymbol : class
    {
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(tree.Problems);
        if (diagnostics.Count == 0)
        {
            declare(tree, diagnostics);
        }

        return (tree, [.. diagnostics.Where(diagnostic => IsSyntaxError(tree, diagnostic))]);
    }

    private static bool IsSyntaxError(SyntaxTree tree, Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Error
        && (
            tree is VmdSyntaxTree
            || !tree.Problems.IsEmpty
            || diagnostic.Descriptor == DiagnosticCatalog.MissingFrontMatter
            || diagnostic.Descriptor == DiagnosticCatalog.LegacyHeader
        );
}
