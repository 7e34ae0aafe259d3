using System.Collections.Immutable;
using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Incremental.Cache;
using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Inspection;

/// <summary>Something that is not as it is recorded.</summary>
/// <param name="Path">The file, relative to the project folder.</param>
/// <param name="Problem">What is wrong with it, in a few words.</param>
public sealed record RecordFault(string Path, string Problem);

/// <summary>Compares everything that is recorded with its digest: the state, the output folder, the cache. Nothing is written.</summary>
public static class RecordCheck
{
    /// <summary>What differs: first the state, then outputs, then what is cached.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="folders">Where the project keeps its things.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="opened">Its state.</param>
    public static ImmutableArray<RecordFault> Run(IFileSystem files, BuildFolders folders, Plan plan, OpenedState opened)
    {
        var outputs = new OutputSurvey(files, folders.Output, plan, opened.State).Files().Where(file => file.HasDrifted);
        var cached = new CacheFolder(files, folders.Cache).FindDamaged();
        return
        [
            .. opened.Faults.Select(fault => new RecordFault(Below(folders.State), fault.TrimEnd('.'))),
            .. outputs.Select(file => new RecordFault(
                $"{Below(folders.Output)}/{file.Path}",
                file.Kind == OutputKind.Missing ? "missing" : "edited"
            )),
            .. cached.Select(entry => new RecordFault(
                Below(folders.Cache),
                entry.Table == EntryTable.Results
                    ? $"the stored result `{entry.Key.Short}` is damaged or of another version"
                    : $"the stored content `{entry.Key.Short}` is damaged"
            )),
        ];

        string Below(string path) => path[(folders.Root.Length + 1)..];
    }
}
