using System.Collections.Concurrent;
using System.Text;
using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Emit.Workspaces;
using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Signatures;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Inputs;

/// <summary>
/// What specifications offer to others: what their architectures say; without one, what was extracted from their code; before that, the file
/// that lies under their name, written by a person or by another tool; without that, what their requirements take and give.
/// </summary>
/// <param name="files">The disk.</param>
/// <param name="root">Absolute path of the project folder.</param>
internal sealed class SpecInterfaces(IFileSystem files, string root)
{
    private const string SourceMark = "@source:";

    private readonly ConcurrentDictionary<string, string> extracted = new(StringComparer.Ordinal);

    /// <summary>Path of the file of a specification, relative to the project folder.</summary>
    public static string PathOf(string spec) => BuildFolders.InterfacesOf("")[1..] + $"/{spec}.md";

    /// <summary>A file of what a model said of the code.</summary>
    public static string FileText(string spec, string said) =>
        $"# Interface: {spec}\n\n{SourceMark} build\n\n{said.ReplaceLineEndings("\n").Trim('\n')}\n";

    /// <summary>Takes what a task extracted from the code of a specification, where it is at hand.</summary>
    public void Take(string spec, FileChanges changes, FileContents contents)
    {
        if (changes.Writes.TryGetValue(PathOf(spec), out var content) && contents.Has(content))
        {
            extracted[spec] = Encoding.UTF8.GetString(contents.Read(content));
        }
    }

    /// <summary>The interface of a specification.</summary>
    public InterfaceText Of(BoundSpec spec) =>
        spec.Architectures.IsEmpty && (extracted.GetValueOrDefault(spec.Id) ?? Read(spec.Id)) is { } text
            ? new(spec.Id, $"## Interface: {spec.Id}\n\n{BodyOf(text)}", Digest.Of(BodyOf(text)))
            : InterfaceText.Of(spec);

    /// <summary>The file of a specification; null when there is none.</summary>
    public byte[]? FileOf(string spec) => Locate(spec) is { } place ? files.ReadAllBytes(place) : null;

    private string? Read(string spec) => Locate(spec) is { } place ? files.ReadTextOrNull(place) : null;

    private string? Locate(string spec)
    {
        var confined = new ConfinedFolder(files, BuildFolders.InterfacesOf(root));
        return confined.Locate(spec + ".md") is { } place && files.FileExists(confined.Absolute(place))
            ? confined.Absolute(place)
            : null;
    }

    /// <summary>What an interface file says, without the lines that say what it is and where it comes from.</summary>
    private static string BodyOf(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').ToList();
        var mark = lines.FindIndex(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal));
        if (mark >= 0 && lines[mark].StartsWith(SourceMark, StringComparison.Ordinal))
        {
            lines.RemoveRange(0, mark + 1);
        }

        return string.Join('\n', lines).Trim('\n') + "\n";
    }
}
