using Ossature.Compiler.Emit.Build;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.CrashHost;

/// <summary>The project that is built and killed: three tasks of which each needs a repair, and a gate over all.</summary>
public static class CrashProject
{
    private const string Specification = """
        ---
        id: GARDEN
        status: draft
        priority: high
        ---

        # Garden

        ## Overview

        Waters the beds.

        ## Goals

        - No bed dries out

        ## Non-Goals

        - Weather

        ## Requirements

        ### Plan

        Choose a bed.

        **Accepts:** nothing

        **Returns:** a bed

        ## Constraints

        - None

        ## Examples

        ### One

        **Input:**

        ```
        plan
        ```

        **Output:**

        ```
        north
        ```

        ## Acceptance Criteria

        - It plans

        """;

    /// <summary>Writes the project's files.</summary>
    /// <param name="root">The project folder.</param>
    /// <param name="version">Wording of the tasks that models work on.</param>
    public static void LayOut(string root, int version = 1)
    {
        var files = new DiskFileSystem();
        files.WriteText($"{root}/ossature.toml", "[project]\nname = \"demo\"\n\n[output]\nlanguage = \"text\"\n");
        files.WriteText($"{root}/specs/garden.smd", Specification.ReplaceLineEndings("\n"));
        files.WriteText(
            $"{root}/.ossature/plan.toml",
            "[meta]\nspecs = [\"GARDEN\"]\n"
                + Task("001", "a.txt", "", "task", "check a.txt", version)
                + Task("002", "b.txt", "\"001\"", "task", "check b.txt", version)
                + Task("003", "c.txt", "", "task", "check c.txt", version)
                + Task("004", "", "\"001\", \"002\", \"003\"", "gate", "check a.txt", version: 1)
        );
    }

    /// <summary>Builds the project on a disk.</summary>
    /// <param name="root">The project folder.</param>
    /// <param name="files">The disk.</param>
    /// <param name="log">The requests that a model gets are appended to this file.</param>
    /// <param name="asked">Called before a model answers.</param>
    /// <param name="options">What the build is asked to do; null for one task at a time.</param>
    public static BuildReport Build(
        string root,
        IFileSystem files,
        string log,
        Action? asked = null,
        BuildOptions? options = null
    )
    {
        using var turn = ProjectLock.TryTake(files, root, "ossc build", out _);
        var workspace = SpecWorkspace.Open(files, root);
        var builder = new Builder(
            files,
            workspace,
            new LoggedModel(log, asked ?? (() => { })),
            new WordCheck(),
            new Silence(),
            TimeProvider.System
        );
        return builder.RunAsync(options ?? new() { Jobs = 1 }, CancellationToken.None).GetAwaiter().GetResult();
    }

    private static string Task(string id, string output, string dependsOn, string kind, string verify, int version) =>
        $"""

            [[task]]
            id = "{id}"
            spec = "GARDEN"
            title = "Task {id}"
            description = "Part {id}, version {version}."
            kind = "{kind}"
            outputs = [{(output.Length > 0 ? $"\"{output}\"" : "")}]
            depends_on = [{dependsOn}]
            spec_refs = []
            arch_refs = []
            status = "pending"
            verify = ["{verify}"]

            """.ReplaceLineEndings("\n");

    private sealed class Silence : IBuildObserver
    {
        public void On(BuildEvent happened) { }
    }
}
