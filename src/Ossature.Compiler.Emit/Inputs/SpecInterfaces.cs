using Ossature.Compiler.Emit.Workspaces;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Signatures;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Inputs;

/// <summary>
/// What specifications offer to others: what their architectures say; without one, the file that lies under their name, written by a
/// person or by another tool; without that, what their requirements take and give.
/// </summary>
/// <param name="files">The disk.</param>
/// <param name="folder">Absolute path of the folder of interface files.</param>
internal sealed class SpecInterfaces(IFileSystem files, string folder)
{
    private const string SourceMark = "@source:";

    /// <summary>The interface of a specification.</summary>
    public InterfaceText Of(BoundSpec spec) =>
        spec.Architectures.IsEmpty && Read(spec.Id) is { } text
            ? new(spec.Id, $"## Interface: {spec.Id}\n\n{BodyOf(text)}", Digest.Of(BodyOf(text)))
            : InterfaceText.Of(spec);

    private string? Read(string spec)
    {
        var confined = new ConfinedFolder(files, folder);
        return confined.Locate(spec + ".md") is { } place ? files.ReadTextOrNull(confined.Absolute(place)) : null;
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
