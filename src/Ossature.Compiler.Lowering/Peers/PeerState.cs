using System.Collections.Immutable;
using Ossature.Compiler.Syntax.Toml;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Lowering.Peers;

/// <summary>What Ossature itself noted of its builds: the files that each task created. Its hashes mean nothing here and are not read.</summary>
public sealed class PeerState
{
    /// <summary>The only version that Ossature itself still uses; what it noted before counts for nothing there either.</summary>
    private const long Version = 2;

    private readonly TomlTable? tasks;

    private PeerState(TomlTable? tasks) => this.tasks = tasks;

    /// <summary>Reads its <c>state.toml</c>; null stands for none. What cannot be read says nothing.</summary>
    public static PeerState Read(string? text)
    {
        var root = Parse(text ?? "");
        var version = (root?.Find("meta")?.Value as TomlTable)?.Find("version")?.Value;
        return new(version is TomlInteger { Value: Version } ? root!.Find("tasks")?.Value as TomlTable : null);
    }

    /// <summary>The files that a task created, as they are written there; null when nothing is noted of the task.</summary>
    public ImmutableArray<string>? FilesOf(string task) =>
        tasks?.Find(task)?.Value is TomlTable table ? Texts(table, "created_files") : null;

    /// <summary>The files that the <c>output.toml</c> of a task's folder names, under its present or its old key; null when it names none.</summary>
    public static ImmutableArray<string>? FilesIn(string output) =>
        Parse(output) is { } table ? Texts(table, "created_files") ?? Texts(table, "files") : null;

    private static TomlTable? Parse(string text)
    {
        var tree = TomlSyntaxTree.Parse(SourceText.From("state.toml", text));
        return tree.Problems.IsEmpty ? tree.Table : null;
    }

    private static ImmutableArray<string>? Texts(TomlTable table, string key) =>
        table.Find(key)?.Value is TomlArray { IsArrayOfTables: false } array
            ? [.. array.Items.OfType<TomlString>().Select(item => item.Value)]
            : null;
}
