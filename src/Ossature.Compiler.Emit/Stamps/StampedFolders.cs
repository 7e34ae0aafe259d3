using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Stamps;

/// <summary>Where the files of a project lie, as its configuration says, relative to its folder.</summary>
/// <param name="Configuration">The configuration file.</param>
/// <param name="Specs">The folder of the specifications.</param>
/// <param name="Output">The folder of generated files.</param>
/// <param name="Context">The folder of the author's input files.</param>
internal sealed record StampedFolders(string Configuration, string Specs, string Output, string Context)
{
    /// <summary>The author's files, relative to the project folder, in a fixed order.</summary>
    public IEnumerable<string> FindInputs(IFileSystem files, string root)
    {
        yield return Configuration;
        foreach (var file in SpecWorkspace.FilesOf(files, root, Specs, Output))
        {
            if (file != $"{root}/{PlanFile.Path}")
            {
                yield return RelativeTo(root, file);
            }
        }

        var context = Absolute(root, Context);
        foreach (var file in files.EnumerateFiles(context))
        {
            if (!IsOwn(file, root + "/.ossature/", context) && !IsOwn(file, Absolute(root, Output) + "/", context))
            {
                yield return RelativeTo(root, file);
            }
        }

        foreach (var file in files.EnumerateFiles(BuildFolders.InterfacesOf(root)).Order(StringComparer.Ordinal))
        {
            yield return RelativeTo(root, file);
        }
    }

    /// <summary>Whether an input is an interface file, which a build may write too; those come last.</summary>
    public static bool IsInterface(string path) =>
        path.StartsWith(BuildFolders.InterfacesOf("")[1..] + "/", StringComparison.Ordinal);

    /// <summary>Where all of the project is the context, what the build itself writes is still no input.</summary>
    private static bool IsOwn(string file, string folder, string context) =>
        file.StartsWith(folder, StringComparison.Ordinal) && !(context + "/").StartsWith(folder, StringComparison.Ordinal);

    private static string Absolute(string root, string folder) => Path.GetFullPath(folder, root).Replace('\\', '/').TrimEnd('/');

    private static string RelativeTo(string root, string path) =>
        path.StartsWith(root + "/", StringComparison.Ordinal)
            ? path[(root.Length + 1)..]
            : Path.GetRelativePath(root, path).Replace('\\', '/');
}
