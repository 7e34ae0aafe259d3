using Ossature.Compiler.Emit.Workspaces;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Agents;

/// <summary>The files that a model's tools reach: a workspace to write in and the author's context folder to read from.</summary>
/// <param name="disk">The disk.</param>
/// <param name="workspace">Absolute path of the workspace.</param>
/// <param name="contextFolder">Absolute path of the context folder; it need not be there.</param>
/// <param name="refusalToWrite">Why a place must not be written, as a sentence for the model; null when it may be.</param>
internal sealed class AgentFiles(IFileSystem disk, string workspace, string contextFolder, Func<string, string?> refusalToWrite)
{
    private readonly ConfinedFolder workspace = new(disk, workspace);
    private readonly ConfinedFolder context = new(disk, contextFolder);

    /// <summary>Absolute path of the workspace: where commands run.</summary>
    public string Folder => workspace.Root;

    /// <summary>Whether a path leads out of the workspace.</summary>
    public bool IsOutside(string path) => workspace.Locate(path) is null;

    /// <summary>Where a path leads, relative to the workspace.</summary>
    public string Place(string path) =>
        workspace.Locate(path)
        ?? throw new ToolMisuse(
            $"Access denied: `{path}` lies outside the workspace. Use paths relative to the workspace, as `src/file`."
        );

    /// <summary>The text of a file of the workspace.</summary>
    public SourceText Read(string path)
    {
        var place = Place(path);
        return disk.FileExists(workspace.Absolute(place))
            ? disk.ReadSource(workspace.Absolute(place), place)
            : throw new ToolMisuse($"`{path}` does not exist. Use list_files to see what is there.");
    }

    /// <summary>Writes a file of the workspace; true when there was none before.</summary>
    public bool Write(string path, byte[] bytes)
    {
        var place = Place(path);
        if (place.Length == 0 || disk.DirectoryExists(workspace.Absolute(place)))
        {
            throw new ToolMisuse($"`{path}` is a folder; name a file.");
        }

        RefuseProtected(path);
        var isNew = !disk.FileExists(workspace.Absolute(place));
        disk.WriteAllBytes(workspace.Absolute(place), bytes);
        return isNew;
    }

    /// <summary>Refuses a path that tools must not write.</summary>
    public void RefuseProtected(string path)
    {
        if (refusalToWrite(Place(path)) is { } why)
        {
            throw new ToolMisuse($"Access denied: `{path}` is protected. {why}");
        }
    }

    /// <summary>Files below a folder of the workspace, relative to that folder, sorted, with their sizes in bytes.</summary>
    public IEnumerable<(string Path, int Size)> List(string folder)
    {
        var start = workspace.Absolute(Place(folder));
        return disk.EnumerateFiles(start)
            .Select(file => (file[(start.Length + 1)..], disk.LinkTarget(file) is null ? disk.ReadAllBytes(file).Length : 0));
    }

    /// <summary>The bytes of a file of the context folder.</summary>
    public byte[] ReadContext(string path)
    {
        var place =
            context.Locate(path)
            ?? throw new ToolMisuse(
                $"Access denied: `{path}` lies outside the context folder. Use paths relative to that folder."
            );
        return disk.FileExists(context.Absolute(place))
            ? disk.ReadAllBytes(context.Absolute(place))
            : throw new ToolMisuse($"`{path}` does not exist in the context folder.");
    }
}
