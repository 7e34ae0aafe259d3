using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Tests;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Lowering.Tests;

public sealed class DerivedFilesTests
{
    [Fact]
    public void The_project_files_of_a_program() =>
        Golden.Verify(Text(Shop("src/Program.cs"), TaskRoles.Scaffold), "program.txt");

    [Fact]
    public void The_project_file_of_a_library() =>
        Assert.Contains(
            "<OutputType>Library</OutputType>",
            Text(Shop("src/Till.cs"), TaskRoles.Scaffold),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_script_that_runs_the_examples() =>
        Golden.Verify(Text(Shop("src/Program.cs"), TaskRoles.Examples), "examples.txt");

    [Fact]
    public void No_golden_is_left_over() => Golden.AssertNoStrays(["program.txt", "examples.txt"]);

    [Fact]
    public void The_outputs_of_every_derived_task_are_the_files_derived_for_it()
    {
        var project = Shop("src/Program.cs");
        var derived = Lowerer.Lower(project).Plan.Tasks.Where(task => task.Kind is TaskKind.Derive or TaskKind.Verify).ToArray();

        Assert.Equal(2, derived.Length);
        Assert.All(derived, task => Assert.Equal(task.Outputs, DerivedFiles.For(project, task).Select(file => file.Path)));
    }

    [Fact]
    public void A_script_that_the_author_moved_in_the_plan_lies_there()
    {
        var task = Task(Shop("src/Program.cs"), TaskRoles.Examples) with { Outputs = ["checks/mine.sh"] };

        Assert.Equal("checks/mine.sh", Assert.Single(DerivedFiles.For(Shop("src/Program.cs"), task)).Path);
    }

    [Fact]
    public void A_project_file_that_the_architecture_declares_is_not_derived() =>
        Assert.DoesNotContain(".gitignore", Task(Shop(".gitignore"), TaskRoles.Scaffold).Outputs);

    [Theory]
    [InlineData("Corner Shop!", "Corner_Shop_.csproj")]
    [InlineData("$(rm -rf ~)", "__rm_-rf___.csproj")]
    [InlineData("--..", "program.csproj")]
    public void A_project_name_cannot_become_anything_but_a_name(string name, string file) =>
        Assert.Contains(file, Task(Shop("src/Program.cs", name), TaskRoles.Scaffold).Outputs);

    [Fact]
    public void A_task_that_a_model_does_derives_nothing() =>
        Assert.Empty(DerivedFiles.For(Shop("a.cs"), Task(Shop("a.cs"), TaskRoles.Component("Till"))));

    private static PlanTask Task(BoundProject project, string role) =>
        Lowerer.Lower(project).Plan.Tasks.Single(task => task.Role == role);

    private static string Text(BoundProject project, string role) =>
        string.Concat(DerivedFiles.For(project, Task(project, role)).Select(file => $"==> {file.Path}\n{file.Text}"));

    private static BoundProject Shop(string path, string name = "shop") =>
        Some.Project(
            Some.Options(name: name),
            Some.Spec("SHOP") with
            {
                Examples =
                [
                    Some.Example(
                        "It's paid",
                        "$ shop pay 'a lot'\n$ shop pay\n",
                        "paid\nerror: nothing to pay\n[1]\n",
                        "console"
                    ),
                    Some.Example("For people", "pay", "paid"),
                ],
            },
            Some.Architecture("SHOP", Some.Component("Till", path))
        );
}
