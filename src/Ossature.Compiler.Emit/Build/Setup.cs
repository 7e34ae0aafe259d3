using System.Collections.Immutable;
using System.Globalization;
using Ossature.Compiler.Emit.Commands;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Emit.Tasks;
using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Incremental.Keys;
using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Build;

/// <summary>Runs the author's set-up commands in the output folder, once as long as they stay the same. What they leave is version zero.</summary>
internal sealed class Setup(BuildServices build, BuildJournal journal)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(300);

    private ImmutableArray<string> Commands => build.Project.Options.Build.Setup;

    private Digest CommandsDigest
    {
        get
        {
            var key = new KeyBuilder("setup");
            for (var i = 0; i < Commands.Length; i++)
            {
                key.Add((i + 1).ToString("D4", CultureInfo.InvariantCulture), Commands[i]);
            }

            return key.Build().Digest;
        }
    }

    /// <summary>Version zero as far as it is known without running anything.</summary>
    public FileChanges Known =>
        journal.State.Setup is { } done
        && !Commands.IsEmpty
        && done.Commands == CommandsDigest
        && done.Files.Writes.Values.All(build.Contents.Has)
            ? done.Files
            : FileChanges.None;

    /// <summary>Whether the commands have to run.</summary>
    public bool IsDue(bool force) =>
        !Commands.IsEmpty && (force || journal.State.Setup is null || journal.State.Setup.Commands != CommandsDigest || IsLost);

    private bool IsLost => journal.State.Setup is { } done && !done.Files.Writes.Values.All(build.Contents.Has);

    /// <summary>Runs the commands; false when one failed, which is reported.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var before = Snapshot();
        foreach (var command in Commands)
        {
            build.Reporter.On(new ProcessStarted("", command, "setup"));
            var request = new CommandRequest
            {
                Command = command,
                WorkingFolder = build.Folders.Output,
                Timeout = Limit,
                Trusted = true,
            };
            var result = await build.Commands.RunAsync(request, cancellation).ConfigureAwait(false);
            if (!result.Succeeded)
            {
                var how = result.TimedOut
                    ? $"did not end within {Limit.TotalSeconds:0} seconds"
                    : $"ended with exit code {result.ExitCode}";
                build.Reporter.On(new BuildNote("", PlainOutput.Of(result, build.Folders.Output)));
                build.Reporter.Report(bag => bag.SetupFailed(build.Project.Options.Location, command, how));
                return false;
            }
        }

        var outputs = build.Plan.Plan.Tasks.SelectMany(task => task.Outputs).ToHashSet(StringComparer.Ordinal);
        var left = Snapshot()
            .Where(file =>
                before.GetValueOrDefault(file.Key) != file.Value || !(IsPublished(file.Key) || outputs.Contains(file.Key))
            );
        var kept = left.Select(file =>
            KeyValuePair.Create(file.Key, build.Contents.Put(build.Files.ReadAllBytes($"{build.Folders.Output}/{file.Key}")))
        );
        journal.Append(new SetupDone(CommandsDigest, new(kept)));
        return true;
    }

    private bool IsPublished(string path) => journal.State.Files.ContainsKey(path);

    private Dictionary<string, Digest> Snapshot() =>
        build
            .Files.EnumerateFiles(build.Folders.Output)
            .Where(file => build.Files.LinkTarget(file) is null)
            .ToDictionary(
                file => file[(build.Folders.Output.Length + 1)..],
                file => Digest.Of(build.Files.ReadAllBytes(file)),
                StringComparer.Ordinal
            );
}
