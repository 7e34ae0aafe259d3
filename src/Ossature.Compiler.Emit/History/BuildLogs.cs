using System.Collections.Immutable;
using System.Globalization;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.History;

/// <summary>The logs of the last builds, <c>1.jsonl</c> and so on, in one folder. No build reads them.</summary>
/// <param name="files">The disk.</param>
/// <param name="folder">Absolute path of the folder.</param>
public sealed class BuildLogs(IFileSystem files, string folder)
{
    /// <summary>How many are kept.</summary>
    public const int Most = 10;

    private const string Ending = ".jsonl";

    /// <summary>The numbers of the builds whose logs lie there, in order.</summary>
    public ImmutableArray<int> Numbers => [.. files.EnumerateFiles(folder).Select(NumberOf).Where(number => number > 0).Order()];

    /// <summary>Absolute path of a build's log.</summary>
    public string PathOf(int number) => $"{folder}/{number.ToString(CultureInfo.InvariantCulture)}{Ending}";

    /// <summary>Finds a number for one more log and deletes those that are too old to be kept beside it.</summary>
    public int MakeRoom()
    {
        var numbers = Numbers;
        foreach (var old in numbers.SkipLast(Most - 1))
        {
            files.DeleteFile(PathOf(old));
        }

        return numbers.IsEmpty ? 1 : numbers[^1] + 1;
    }

    /// <summary>The last build, or null when none was recorded.</summary>
    public RecordedBuild? ReadLast() => Numbers is [.., var last] ? Read(last) : null;

    /// <summary>A build; null when its log is gone or not even its first line can be read.</summary>
    public RecordedBuild? Read(int number) =>
        files.ReadTextOrNull(PathOf(number)) is { } text ? RecordedBuild.Read(number, text) : null;

    private int NumberOf(string path)
    {
        var name = path[(folder.Length + 1)..];
        return
            name.EndsWith(Ending, StringComparison.Ordinal)
            && int.TryParse(name[..^Ending.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
    }
}
