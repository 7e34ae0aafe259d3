using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Semantics.Sds.Schema;
using Ossature.Compiler.Semantics.Sds.Symbols;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler;

/// <summary>Reads the files of a project from a disk; what cannot be read is reported and left out.</summary>
internal sealed class ProjectLoader(IFileSystem files, string root, Action<CompilationStep>? observer)
{
    private readonly DiagnosticBag diagnostics = new();
    private CompilationFiles loaded = new() { Observer = observer };

    /// <summary>All that was read so far.</summary>
    public CompilationFiles Result => loaded with { Loading = [.. diagnostics] };

    /// <summary>
    /// The files of a project beside its configuration, in the order in which they are loaded: specifications, with the released schemas in the
    /// folders <c>schema</c> beside them; the released schemas of the project itself; the plan, if there is one.
    /// </summary>
    /// <param name="files">The disk.</param>
    /// <param name="root">The project folder.</param>
    /// <param name="specs">Absolute path of the folder of the specifications.</param>
    /// <param name="output">Absolute path of the folder of generated files.</param>
    public static IEnumerable<string> FilesOf(IFileSystem files, string root, string specs, string output)
    {
        var schemas = ProjectPaths.Combine(root, SchemaReader.Folder);
        var plan = ProjectPaths.Combine(root, PlanFile.Path);
        return Specifications(files, specs, output, ProjectPaths.Combine(root, ProjectPaths.StateFolder))
            .Concat(files.DirectoryExists(schemas) ? files.EnumerateFiles(schemas).Where(IsSchema) : [])
            .Concat(files.FileExists(plan) ? [plan] : []);
    }

    /// <summary>Loads a specification file, or those in a folder and all folders below it, with the released schemas in the folders <c>schema</c> there.</summary>
    public void LoadSpecifications(string path) => Load([.. Specifications(files, path)]);

    /// <summary>Loads some files, on all processors; what is wrong is reported in their order.</summary>
    public void Load(params string[] paths)
    {
        var sources = new SourceText?[paths.Length];
        var faults = new DiagnosticBag[paths.Length];
        Parallel.For(
            0,
            paths.Length,
            number =>
            {
                faults[number] = [];
                sources[number] = Read(files, paths[number], ProjectPaths.Show(root, paths[number]), faults[number]);
            }
        );
        foreach (var fault in faults)
        {
            diagnostics.AddRange(fault);
        }

        loaded = loaded.With(sources.OfType<SourceText>());
    }

    /// <summary>Loads the released schemas that lie in the folder <c>schema</c> beside a specification file, of the modules that the files loaded so far declare: others are modules of files that are not looked at.</summary>
    public void LoadSchemasBeside(string file)
    {
        var folder = ProjectPaths.Combine(ProjectPaths.Parent(file), SchemaReader.Folder);
        if (!files.DirectoryExists(folder))
        {
            return;
        }

        loaded.Declare();
        var modules = loaded.Declared<SdsSyntaxTree, SdsFile>().SelectMany(its => its?.Modules ?? []).Select(its => its.Name);
        var schemas = modules.Distinct().Select(name => ProjectPaths.Combine(folder, name + SchemaReader.Extension));
        Load([.. schemas.Where(files.FileExists)]);
    }

    /// <summary>The text of a file; null, and a diagnostic, when it cannot be read.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="path">The file.</param>
    /// <param name="shown">The path as it is shown.</param>
    /// <param name="diagnostics">Gets the diagnostic.</param>
    public static SourceText? Read(IFileSystem files, string path, string shown, DiagnosticBag diagnostics)
    {
        try
        {
            return files.ReadSource(path, shown);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The system's message names the absolute path; what matters is the kind of failure.
            var reason = exception is UnauthorizedAccessException ? "access is denied" : "the disk gives nothing for it";
            diagnostics.UnreadableFile(Location.OfFile(shown), shown, reason);
            return null;
        }
    }

    private static bool IsSchema(string path) =>
        CompilationFiles.IsSchema(path)
        && ProjectPaths.Parent(path).EndsWith("/" + SchemaReader.Folder, StringComparison.Ordinal);

    private static IEnumerable<string> Specifications(IFileSystem files, string path, params string[] except) =>
        (files.FileExists(path) ? [path] : files.EnumerateFiles(path)).Where(file =>
            (CompilationFiles.IsSpecification(file) || IsSchema(file))
            && !except.Any(folder => folder != path && file.StartsWith(folder + "/", StringComparison.Ordinal))
        );
}
