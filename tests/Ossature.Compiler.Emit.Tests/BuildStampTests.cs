using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Emit.Stamps;

namespace Ossature.Compiler.Emit.Tests;

/// <summary>When a build need not even begin.</summary>
public sealed class BuildStampTests
{
    private const string Stamp = ".ossature/stamp";

    private readonly BuildProject project = SpecProject.Create();

    public BuildStampTests()
    {
        project.Write("context/note.txt", "a note\n");
        project.BuildSuccessfully();
        project.Model = SpecProject.Model();
    }

    private bool Stands => BuildStamp.Stands(project.Disk, $"{BuildProject.Root}/ossature.toml");

    [Fact]
    public void It_stands_after_a_build_and_the_next_one_reads_each_file_once() => Assert.True(Stands);

    [Theory]
    [InlineData("ossature.toml")]
    [InlineData(SpecProject.Spec)]
    [InlineData(".ossature/plan.toml")]
    [InlineData(".ossature/state.toml")]
    [InlineData("context/note.txt")]
    [InlineData("output/src/Money.cs")]
    [InlineData(Stamp)]
    public void A_byte_more_or_a_missing_file_is_a_change(string path)
    {
        var text = project.Read(path)!;
        project.Write(path, text + "#");
        Assert.False(Stands);

        project.Disk.DeleteFile($"{BuildProject.Root}/{path}");
        Assert.False(Stands);

        project.Write(path, text);
        Assert.True(Stands);
    }

    [Theory]
    [InlineData("specs/new.smd", false)]
    [InlineData("specs/deep/new.sds", false)]
    [InlineData("specs/notes.txt", true)]
    [InlineData("context/new.txt", false)]
    [InlineData(".ossature/journal", false)]
    public void A_new_file_is_a_change_where_builds_look(string path, bool stands)
    {
        project.Write(path, "\n");

        Assert.Equal(stands, Stands);
    }

    [Fact]
    public void A_build_that_fails_leaves_none()
    {
        project.Edit(SpecProject.Spec, "The sum of all amounts.", "The exact sum of all amounts.");
        project.Write("ossature.toml", project.Read("ossature.toml") + "\n[build]\nmax_fix_attempts = 0\n");
        project.Commands.When("", 1, "error CS1002: ; expected\n");

        Assert.NotEqual(BuildOutcome.Succeeded, project.Build().Outcome);
        Assert.False(project.Disk.FileExists($"{BuildProject.Root}/{Stamp}"));
    }

    [Fact]
    public void A_file_that_changes_while_it_is_built_with_is_a_change()
    {
        project.Edit("context/note.txt", "a note", "another");
        project.Commands.When(
            "^dotnet",
            _ =>
            {
                project.Write("context/note.txt", "a third one\n");
                return new(0, "");
            }
        );
        project.Edit(SpecProject.Spec, "The sum of all amounts.", "The exact sum of all amounts.");

        project.BuildSuccessfully();

        Assert.False(Stands);
    }

    [Fact]
    public void Any_bytes_are_read_as_no_stamp()
    {
        var random = new Random(7);
        var whole = project.Read(Stamp)!;
        for (var round = 0; round < 200; round++)
        {
            var at = random.Next(whole.Length);
            project.Write(Stamp, whole[..at] + (char)random.Next(1, 127) + whole[Math.Min(whole.Length, at + random.Next(3))..]);
            Assert.True(project.Read(Stamp) == whole || !Stands);
        }
    }
}
