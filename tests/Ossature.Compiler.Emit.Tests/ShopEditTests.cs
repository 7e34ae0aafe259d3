using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

/// <summary>
/// One edit each on three specifications: exactly which tasks run again, what is done about each, and why. 002 Money and 003 Rates are
/// below 004 Cart and 005 Empty, and those below 006 Receipt and 007 Program; 008 to 010 run the examples of the three, 011 judges all.
/// </summary>
/// <remarks>
/// Why no entry can go: who is asked again quotes what changed in its prompt (its own part, or the interface of what it builds on; a
/// specification quotes those below it whole). Who is only verified has commands that run over a file that came out different, or
/// that are different themselves. The judges, 008 to 011, are made from all that they judge. Where a model writes the same as
/// before, nothing follows, and an interface two specifications below is quoted by nobody.
/// </remarks>
public sealed class ShopEditTests
{
    private readonly BuildProject project = ShopProject.Create();

    [Fact]
    public void A_comment_among_the_cases()
    {
        project.Edit(ShopProject.Money + ".vmd", "# Amounts\n", "# Amounts, as texts\n");
        Ran();
    }

    [Fact]
    public void The_order_of_sections()
    {
        var spec = project.Read(ShopProject.Cart + ".smd")!;
        const string constraints = "## Constraints\n\n- No packages\n\n";
        spec = spec.Replace(constraints, "", StringComparison.Ordinal)
            .Replace("## Requirements\n", constraints + "## Requirements\n", StringComparison.Ordinal);
        project.Write(ShopProject.Cart + ".smd", spec);
        Ran();
    }

    [Fact]
    public void The_layout_of_the_plan()
    {
        project.Write(
            ShopProject.Plan,
            project.Read(ShopProject.Plan)!.Replace("\n\n[[task]]\n", "\n\n\n# A task:\n\n[[task]]\n", StringComparison.Ordinal)
        );
        Ran();
    }

    [Fact]
    public void The_version_of_the_project()
    {
        project.Edit("ossature.toml", "0.1.0", "0.2.0");
        Ran();
    }

    [Fact]
    public void Prose_that_no_task_quotes()
    {
        project.Edit(ShopProject.Money + ".smd", "- Returns\n", "- Returns, !loud\n");
        Ran();
    }

    [Fact]
    public void The_layout_of_an_architecture()
    {
        project.Write(
            ShopProject.Money + ".amd",
            project.Read(ShopProject.Money + ".amd")!.Replace("\n\n", "\n\n\n", StringComparison.Ordinal)
        );
        Ran();
    }

    [Fact]
    public void A_file_in_the_context_folder_that_no_task_reads()
    {
        project.Write("context/unread.txt", "!loud\n");
        Ran();
    }

    [Fact]
    public void A_requirement_that_makes_no_difference()
    {
        project.Edit(ShopProject.Money + ".smd", "To amount is exact.", "To amount is quite exact.");
        Ran("002 asked verified: What it builds from changed: changed `spec Requirements > Read an amount`.");
    }

    [Fact]
    public void A_requirement_that_makes_a_difference()
    {
        project.Edit(ShopProject.Cart + ".smd", "To empty is exact.", "To empty is !quite exact.");
        Ran(
            "005 asked verified: What it builds from changed: changed `spec Requirements > Empty a cart`.",
            "006 verified: What it is verified with changed: changed `file src/Empty.cs`.",
            "007 verified: What it is verified with changed: changed `file src/Empty.cs`.",
            "008 verified: What it builds from changed: changed `file src/Empty.cs`.",
            "009 verified: What it builds from changed: changed `file src/Empty.cs`.",
            "010 verified: What it builds from changed: changed `file src/Empty.cs`.",
            "011 verified: What it builds from changed: changed `file src/Empty.cs`."
        );
    }

    [Fact]
    public void A_contract_that_makes_no_difference()
    {
        project.Edit(ShopProject.Money + ".amd", "- Rates never rounds", "- Rates never ever rounds");
        Ran(
            "003 asked verified: What it builds from changed: changed `architecture Components > Rates`.",
            "004 asked verified: What it builds from changed: changed `interface MONEY`.",
            "005 asked verified: What it builds from changed: changed `interface MONEY`."
        );
    }

    [Fact]
    public void A_contract_that_makes_a_difference()
    {
        project.Edit(ShopProject.Shop + ".amd", "- Receipt never rounds", "- Receipt never !ever rounds");
        Ran(
            "006 asked verified: What it builds from changed: changed `architecture Components > Receipt`.",
            "007 asked verified: What it builds from changed: changed `file src/Receipt.cs`, changed `interface SHOP > Receipt`.",
            "008 verified: What it builds from changed: changed `file src/Program.cs`, changed `file src/Receipt.cs`.",
            "009 verified: What it builds from changed: changed `file src/Program.cs`, changed `file src/Receipt.cs`.",
            "010 verified: What it builds from changed: changed `file src/Program.cs`, changed `file src/Receipt.cs`.",
            "011 verified: What it builds from changed: changed `file src/Program.cs`, changed `file src/Receipt.cs`."
        );
    }

    [Fact]
    public void An_interface_across_specifications()
    {
        project.Edit(ShopProject.Money + ".amd", "MoneyOf(string text);", "MoneyOf(string text, int places);");
        Ran(
            "002 asked verified: What it builds from changed: changed `architecture Components > Money`.",
            "003 asked verified: What it builds from changed: changed `interface MONEY > Money`.",
            "004 asked verified: What it builds from changed: changed `interface MONEY`, changed `interface MONEY > Money`.",
            "005 asked verified: What it builds from changed: changed `interface MONEY`."
        );
    }

    [Fact]
    public void An_interface_that_its_own_specification_uses()
    {
        project.Edit(ShopProject.Shop + ".amd", "ReceiptOf(string text);", "ReceiptOf(string text, int width);");
        Ran(
            "006 asked verified: What it builds from changed: changed `architecture Components > Receipt`.",
            "007 asked verified: What it builds from changed: changed `interface SHOP > Receipt`."
        );
    }

    [Fact]
    public void An_interface_that_only_the_next_specification_quotes()
    {
        project.Edit(ShopProject.Cart + ".amd", "EmptyOf(string text);", "EmptyOf(string text, int width);");
        Ran(
            "005 asked verified: What it builds from changed: changed `architecture Components > Empty`.",
            "006 asked verified: What it builds from changed: changed `interface CART`.",
            "007 asked verified: What it builds from changed: changed `interface CART`."
        );
    }

    [Fact]
    public void An_example()
    {
        project.Edit(ShopProject.Shop + ".smd", "$ shop apple", "$ shop pear");
        Ran(
            "007 asked verified: What it builds from changed: changed `spec Examples`.",
            "010 verified: What it builds from changed: changed `derived file checks/shop.examples.sh`, changed `spec Examples`.",
            "011 verified: What it builds from changed: changed `file checks/shop.examples.sh`."
        );
    }

    [Fact]
    public void A_file_that_is_copied()
    {
        project.Write("context/prices.txt", "apple 0.60\n");
        Ran("P1: What it builds from changed: changed `source file prices.txt`.");
    }

    [Fact]
    public void A_set_up_that_leaves_the_same()
    {
        project.Edit("ossature.toml", "prepare one", "prepare again");
        Ran("set-up: prepare again");
    }

    [Fact]
    public void A_set_up_that_leaves_something_else()
    {
        project.Edit("ossature.toml", "prepare one", "prepare two");
        Ran(
            "set-up: prepare two",
            "002 verified: What it is verified with changed: changed `file lib/tool.txt`.",
            "003 verified: What it is verified with changed: changed `file lib/tool.txt`.",
            "004 verified: What it is verified with changed: changed `file lib/tool.txt`.",
            "005 verified: What it is verified with changed: changed `file lib/tool.txt`.",
            "006 verified: What it is verified with changed: changed `file lib/tool.txt`.",
            "007 verified: What it is verified with changed: changed `file lib/tool.txt`.",
            "008 verified: What it builds from changed: changed `file lib/tool.txt`.",
            "009 verified: What it builds from changed: changed `file lib/tool.txt`.",
            "010 verified: What it builds from changed: changed `file lib/tool.txt`.",
            "011 verified: What it builds from changed: changed `file lib/tool.txt`."
        );
    }

    [Fact]
    public void Notes_for_a_task()
    {
        project.Edit(ShopProject.Plan, "title = \"Rates\"\n", "title = \"Rates\"\nnotes = \"Mind the cents.\"\n");
        Ran("003 asked verified: What it builds from changed: changed `notes`.");
    }

    [Fact]
    public void A_verify_command()
    {
        var tasks = project.Read(ShopProject.Plan)!.Split("[[task]]\n");
        var cart = Array.FindIndex(tasks, task => task.Contains("title = \"Cart\"\n", StringComparison.Ordinal));
        tasks[cart] = tasks[cart].Replace("verify = [", "verify = [\"true\", ", StringComparison.Ordinal);
        project.Write(ShopProject.Plan, string.Join("[[task]]\n", tasks));
        Ran("004 verified: What it is verified with changed: changed `command 1`, added `command 2`.");
    }

    [Fact]
    public void A_component_that_is_new()
    {
        project.Write(
            ShopProject.Money + ".amd",
            project.Read(ShopProject.Money + ".amd")
                + "\n### Cents\n\n@path: src/Cents.cs\n\nDoes #rate.\n\n**Interface:**\n\n```csharp\npublic static class Cents { }\n```\n\n**Contracts:** None\n\n**Depends on:** None\n"
        );
        Ran(
            "004 asked verified: What it builds from changed: changed `interface MONEY`.",
            "005 asked verified: What it builds from changed: changed `interface MONEY`.",
            "006 verified: What it is verified with changed: added `file src/Cents.cs`.",
            "007 verified: What it is verified with changed: added `file src/Cents.cs`.",
            "008 verified: What it builds from changed: added `file src/Cents.cs`.",
            "009 verified: What it builds from changed: added `file src/Cents.cs`.",
            "010 verified: What it builds from changed: added `file src/Cents.cs`.",
            "011 verified: What it builds from changed: added `file src/Cents.cs`.",
            "012 asked verified: It has not been built yet."
        );
    }

    [Fact]
    public void An_edit_and_back()
    {
        project.Edit(ShopProject.Cart + ".smd", "To empty is exact.", "To empty is !quite exact.");
        project.BuildSuccessfully();
        project.Edit(ShopProject.Cart + ".smd", "To empty is !quite exact.", "To empty is exact.");
        Ran(
            "005: What it builds from changed: changed `spec Requirements > Empty a cart`.",
            "006: What it is verified with changed: changed `file src/Empty.cs`.",
            "007: What it is verified with changed: changed `file src/Empty.cs`.",
            "008: What it builds from changed: changed `file src/Empty.cs`.",
            "009: What it builds from changed: changed `file src/Empty.cs`.",
            "010: What it builds from changed: changed `file src/Empty.cs`.",
            "011: What it builds from changed: changed `file src/Empty.cs`."
        );
    }

    [Fact]
    public void An_output_and_the_cache_that_are_gone()
    {
        project.Disk.DeleteDirectory(BuildProject.Root + "/.ossature/cache");
        project.Disk.DeleteFile(BuildProject.Root + "/output/src/Cart.cs");
        Ran();
    }

    /// <summary>Builds and expects exactly these tasks to have run, each with what was done and why.</summary>
    private void Ran(params string[] expected)
    {
        project.BuildSuccessfully();
        var events = project.Observer.All;
        var asked = events.OfType<ModelCalled>().Select(call => call.Task).ToHashSet();
        var verified = events
            .OfType<ProcessStarted>()
            .Where(process => process.Purpose == "verify")
            .Select(process => process.Task)
            .ToHashSet();
        var setUp = events
            .OfType<ProcessStarted>()
            .Where(process => process.Purpose == "setup")
            .Select(process => $"set-up: {process.Command}");
        var ran = events
            .OfType<TaskStarted>()
            .OrderBy(started => started.Task, StringComparer.Ordinal)
            .Select(started =>
                $"{started.Task}{(asked.Contains(started.Task) ? " asked" : "")}{(verified.Contains(started.Task) ? " verified" : "")}: {started.Reason}"
            );
        var log = new RunLog();
        foreach (var line in setUp.Concat(ran))
        {
            log.Add(line);
        }

        log.ShouldBe(expected);
    }
}
