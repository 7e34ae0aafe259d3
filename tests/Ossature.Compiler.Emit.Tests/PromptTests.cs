using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

/// <summary>Prompts and keys, byte for byte.</summary>
public sealed class PromptTests
{
    private const string Folder = ".ossature/tasks/002-sums/";

    /// <summary>Written by hand, so that nothing here changes with what lowering makes of a project.</summary>
    private const string Plan = """
        [[task]]
        id = "001"
        spec = "TILL"
        title = "Money"
        description = "Reads amounts."
        outputs = ["src/Money.cs"]
        depends_on = []
        spec_refs = []
        arch_refs = []
        status = "pending"

        [[task]]
        id = "002"
        spec = "TILL"
        title = "Sums"
        description = "Adds up (#sum)."
        notes = "Keep it short."
        outputs = ["src/Sums.cs"]
        depends_on = ["001"]
        spec_refs = ["Requirements > Add up", "Constraints"]
        arch_refs = ["Components > Sums"]
        inject_files = ["src/Money.cs"]
        context_files = ["tone.md", "logo.png"]
        status = "pending"
        verify = ["build"]

        """;

    [Fact]
    public void Prompts_and_keys_are_pinned()
    {
        var project = SpecProject.Create();
        project.Write(".ossature/plan.toml", Plan);
        project.Write("context/tone.md", "Be brief.\n```\nfence\n```\n");
        project.Disk.Put(BuildProject.Root + "/context/logo.png", [1, 0, 2]);
        project.Commands.When("build", Fails(project));
        project.Model = new ScriptedModel().When(
            "CS1002",
            ScriptedTurn.Call("write_file", ("path", "src/Sums.cs"), ("content", "// sums;\n")),
            ScriptedTurn.Say("Added a semicolon.")
        );
        foreach (var (name, path) in new[] { ("Money", "src/Money.cs"), ("Sums", "src/Sums.cs") })
        {
            project.Model.When(
                $"<task>\n# {name}\n",
                ScriptedTurn.Call("write_file", ("path", path), ("content", $"// {name}\n")),
                ScriptedTurn.Say("Done.")
            );
        }

        project.BuildSuccessfully();

        Golden.Verify(project.Read(Folder + "prompt.md")!, "implement.md");
        Golden.Verify(project.Read(Folder + "fix-1-prompt.md")!, "fix.md");
        Golden.Verify(project.Read(Folder + "claim.key")!, "claim.key");
        Golden.Verify(project.Read(Folder + "verify.key")!, "verify.key");
        Golden.AssertNoStrays(["implement.md", "fix.md", "claim.key", "verify.key"]);
    }

    private static Func<Commands.CommandRequest, Commands.CommandResult> Fails(BuildProject project) =>
        request =>
            project.Disk.Peek($"{request.WorkingFolder}/src/Sums.cs") == "// Sums\n"
                ? new(1, $"{request.WorkingFolder}/src/Sums.cs(1,8): error CS1002: ; expected\n")
                : new(0, "");
}
