using System.Text.Json;
using Ossature.Compiler.Testing;

namespace Ossature.CommandLine.Tests;

public sealed class DriftTests
{
    private static Ossc At(TempProject project) => new(project.Files, project.Root);

    private static TempProject Built()
    {
        var project = Greetings.Recorded();
        At(project).Run("build");
        return project;
    }

    [Fact]
    public void Each_file_is_shown_with_its_task_and_what_drifted_fails()
    {
        using var project = Built();
        Assert.Equal((0, ""), (At(project).Run("drift").ExitCode, At(project).Run("drift").Error));
        project.Write("output/out-2.txt", "mine\n");
        project.Files.DeleteFile(project.PathOf("output/out-3.txt"));
        project.Write("output/notes.txt", "x\n");

        var result = At(project).Run("drift");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            """
            unknown  notes.txt
            model    out-1.txt  1 First <b>greeting</b>
            edited   out-2.txt  2 Second greeting
            missing  out-3.txt  3 Third greeting
            model    out-4.txt  4 Fourth greeting
            model    out-5.txt  5 Fifth greeting
            model    out-6.txt  6 Last greeting
            7 files: 4 model, 1 edited, 1 missing, 1 unknown

            """,
            result.Out
        );
    }

    [Fact]
    public void Named_files_are_put_back_and_others_are_left_alone()
    {
        using var project = Built();
        project.Write("output/out-2.txt", "mine\n");
        project.Files.DeleteFile(project.PathOf("output/out-3.txt"));
        project.Write("output/out-4.txt", "mine too\n");

        var result = At(project).Run("drift", "--restore", "output/out-2.txt", "output/out-3.txt");

        Assert.Equal((0, "OSS4007", "put back 2 files\n"), (result.ExitCode, result.Codes, result.Error));
        Assert.Equal("Hello from out-2.txt\n", project.Read("output/out-2.txt"));
        Assert.Equal("Hello from out-3.txt\n", project.Read("output/out-3.txt"));
        Assert.Equal("mine too\n", project.Read("output/out-4.txt"));
        Assert.Equal(1, At(project).Run("drift", "output").ExitCode);
        Assert.Contains(project.List(), path => path.StartsWith(".ossature/edits/", StringComparison.Ordinal));
    }

    [Fact]
    public void For_programs_digests_are_shown()
    {
        using var project = Built();
        project.Write("output/out-2.txt", "mine\n");

        var result = At(project).Run("drift", "--keep", "--format", "json");

        using var json = JsonDocument.Parse(result.Out);
        var file = json.RootElement.GetProperty("files")[1];
        Assert.Equal(("model", "2"), (file.GetProperty("kind").GetString(), file.GetProperty("task").GetString()));
        Assert.Equal(file.GetProperty("published").GetString(), file.GetProperty("digest").GetString());
        Assert.Equal("kept 1 file\n", result.Error);
    }

    [Fact]
    public void A_path_that_names_nothing_is_an_error()
    {
        using var project = Built();

        var result = At(project).Run("drift", "output/out-7.txt");

        Assert.Equal((2, "OSS1394"), (result.ExitCode, result.Codes));
    }

    [Fact]
    public void To_restore_and_to_keep_exclude_each_other() =>
        Assert.Equal(2, new Ossc().Run("drift", "--restore", "--keep").ExitCode);
}
