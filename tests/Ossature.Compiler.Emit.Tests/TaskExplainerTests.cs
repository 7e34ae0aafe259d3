using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Inspection;

namespace Ossature.Compiler.Emit.Tests;

public sealed class TaskExplainerTests
{
    private readonly BuildProject project = SpecProject.Create();

    private TaskExplainer Explainer()
    {
        var workspace = SpecWorkspace.Open(project.Disk, BuildProject.Root);
        return new(project.Disk, workspace, ProjectPlan.Load(project.Disk, workspace).Plan!);
    }

    private TaskExplanation Explain(string task) => Explainer().Explain(task)!;

    private string IdOf(string title)
    {
        var workspace = SpecWorkspace.Open(project.Disk, BuildProject.Root);
        return ProjectPlan.Load(project.Disk, workspace).Plan!.Tasks.Single(task => task.Title == title).Id;
    }

    [Fact]
    public void A_task_that_was_never_built_has_nothing_to_be_compared_with()
    {
        var told = Explain(IdOf("Money"));

        Assert.Equal(("pending", false, "It has not been built yet."), (told.Status, told.Stands, told.Reason));
        var key = Assert.Single(told.Keys);
        Assert.Equal(("claim", null, 0), (key.Kind, key.Before, key.Changes.Length));
        Assert.True(key.Same > 0);
    }

    [Fact]
    public void A_task_that_stands_shows_equal_keys_and_the_files_that_it_sees()
    {
        project.BuildSuccessfully();
        var (money, sums) = (IdOf("Money"), IdOf("Sums"));

        var told = Explain(sums);

        Assert.Equal(("done", true), (told.Status, told.Stands));
        Assert.All(told.Keys, key => Assert.Equal((key.Before, 0), (key.After, key.Changes.Length)));
        var file = Assert.Single(told.Files, file => file.Path == "src/Money.cs");
        Assert.Equal((money, true), (file.Task, file.IsGiven));
    }

    [Fact]
    public void The_author_s_edit_comes_first_and_each_task_that_may_follow_after_it()
    {
        project.BuildSuccessfully();
        project.Edit(SpecProject.Architecture, "Reads amounts (#amount).", "Reads any amount (#amount).");
        var ids = new[] { "Money", "Sums", "Program" }.Select(IdOf).ToArray();

        var told = Explain(ids[2]);

        Assert.Equal(ids[0], told.Causes[0].Task);
        Assert.Contains("`architecture Components > Money`", told.Causes[0].Sentence, StringComparison.Ordinal);
        Assert.Equal(ids[2], told.Causes[^1].Task);
        Assert.All(told.Causes, cause => Assert.Null(cause.Build));
        Assert.False(told.Stands);
        var change = Assert.Single(Explain(ids[0]).Keys[0].Changes, change => change.Name == "architecture Components > Money");
        Assert.NotEqual(change.Before, change.After);
    }

    [Fact]
    public void Without_the_text_of_the_former_key_nothing_is_compared()
    {
        project.BuildSuccessfully();
        project.Edit(SpecProject.Architecture, "Parse never rounds", "Parse never rounds and never trims");
        foreach (
            var path in project.Files(".ossature/tasks/").Keys.Where(path => path.EndsWith("claim.key", StringComparison.Ordinal))
        )
        {
            project.Write(path, "claim 1\ntitle = other\n");
        }

        var key = Explain(IdOf("Money")).Keys[0];

        Assert.False(key.IsTextKept);
        Assert.Empty(key.Changes);
    }

    [Fact]
    public void Nothing_is_written()
    {
        project.BuildSuccessfully();
        project.Disk.DeleteDirectory(BuildProject.Root + "/.ossature/cache");
        project.Edit(SpecProject.Architecture, "Parse never rounds", "Parse never rounds and never trims");
        var before = project.Below("");

        Explain(IdOf("Program"));

        Assert.Equal(before, project.Below(""));
    }

    [Fact]
    public void Leading_zeros_may_be_left_out_and_an_unknown_task_is_named()
    {
        Assert.Equal("001", Explain("1").Task.Id);

        var explainer = Explainer();
        Assert.Null(explainer.Explain("404"));
        Assert.Equal(DiagnosticCatalog.UnknownTask, Assert.Single(explainer.Diagnostics).Descriptor);
    }
}
