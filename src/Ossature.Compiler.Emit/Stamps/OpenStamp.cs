using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Stamps;

/// <summary>The stamp of a build that is under way: the author's files as they were when it began.</summary>
/// <param name="Folders">Where the project's files lie.</param>
/// <param name="Inputs">The author's files.</param>
/// <param name="Plan">The plan.</param>
internal sealed record OpenStamp(StampedFolders Folders, IReadOnlyList<StampedFile> Inputs, StampedFile Plan)
{
    public static OpenStamp Of(IFileSystem files, SpecWorkspace workspace, BuildFolders folders, string configuration)
    {
        var options = workspace.Compilation.Options;
        var places = new StampedFolders(configuration, options.Project.SpecDir, options.Output.Dir, options.Project.ContextDir);
        var read = workspace.Compilation.Sources.ToDictionary(
            source => source.Path,
            source => source.Digest,
            StringComparer.Ordinal
        );
        var inputs = places
            .FindInputs(files, folders.Root)
            .Select(path =>
                read.TryGetValue(path, out var digest) ? new(path, digest) : Stamped(files, folders, $"{folders.Root}/{path}")
            );
        return new(places, [.. inputs], Stamped(files, folders, folders.Plan));
    }

    /// <summary>Writes the stamp when the build has gone through and its state is written.</summary>
    public void Write(IFileSystem files, BuildFolders folders, BuildState state)
    {
        var output = RelativeTo(folders, folders.Output);
        var outputs = state.Files.Values.Select(file => new StampedFile($"{output}/{file.Path}", file.Digest));
        var kept = outputs.Prepend(Stamped(files, folders, folders.State + "/state.toml")).Prepend(Plan);
        files.WriteText(
            BuildStamp.PathOf(folders.State),
            new StampText(Folders, InputsAfter(files, folders, state), [.. kept]).Write()
        );
    }

    /// <summary>The inputs with the interface files as the build itself left them.</summary>
    private StampedFile[] InputsAfter(IFileSystem files, BuildFolders folders, BuildState state)
    {
        var made = state
            .Done.SelectMany(done => done.Files.Writes)
            .Where(write => StampedFolders.IsInterface(write.Key) && files.FileExists($"{folders.Root}/{write.Key}"))
            .Select(write => new StampedFile(write.Key, write.Value))
            .ToArray();
        var others = Inputs.ExceptBy(made.Select(file => file.Path), file => file.Path, StringComparer.Ordinal).ToArray();
        return
        [
            .. others.Where(file => !StampedFolders.IsInterface(file.Path)),
            .. others
                .Where(file => StampedFolders.IsInterface(file.Path))
                .Concat(made)
                .OrderBy(file => $"{folders.Root}/{file.Path}", StringComparer.Ordinal),
        ];
    }

    private static StampedFile Stamped(IFileSystem files, BuildFolders folders, string path) =>
        new(RelativeTo(folders, path), files.DigestOf(path));

    private static string RelativeTo(BuildFolders folders, string path) => path[(folders.Root.Length + 1)..];
}
