using Ossature.Compiler.Emit.CrashHost;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Soak.Crashes;

/// <summary>What builds leave that nobody kills.</summary>
internal static class Undisturbed
{
    private static readonly string[] Results = [Build(1), Build(2)];

    /// <summary>Output and state after a build of a wording.</summary>
    public static string Of(int version) => Results[version - 1];

    /// <summary>Output and state of a project.</summary>
    public static string Left(TempProject project) =>
        string.Concat(
            project
                .List()
                .Where(path => path.StartsWith("p/output/", StringComparison.Ordinal) || path == "p/.ossature/state.toml")
                .Select(path => $"== {path}\n{project.Read(path)}")
        );

    private static string Build(int version)
    {
        using var project = new TempProject();
        CrashProject.LayOut(project.PathOf("p"), version);
        CrashProject.Build(project.PathOf("p"), project.Files, project.PathOf("calls"));
        return Left(project);
    }
}
