using System.Text;
using Ossature.Compiler.Testing;

namespace Ossature.CommandLine.Tests;

public sealed class FormatTests
{
    private const string Untidy = "---\nid: A\n---\n#  A\n";
    private const string Tidy = "---\nid: A\n---\n# A\n";
    private const string Broken = "---\nid: A\n---\n#  A\n```\n";

    [Fact]
    public void Files_get_their_layout_and_the_others_are_not_written()
    {
        var ossc = Project(("a.smd", Untidy), ("b.smd", Tidy), ("deep/c.amd", Untidy));

        var result = ossc.Run("fmt");

        Assert.Equal((0, "specs/a.smd\nspecs/deep/c.amd\nformatted 2 of 3 files\n"), (result.ExitCode, result.Out));
        Assert.Equal(Tidy, ossc.Disk.Peek("/demo/specs/a.smd"));
        Assert.Equal(Tidy, ossc.Disk.Peek("/demo/specs/deep/c.amd"));
        Assert.Equal("formatted 0 of 3 files\n", ossc.Run("fmt").Out);
    }

    [Fact]
    public void A_file_that_is_named_is_formatted_alone()
    {
        var ossc = Project(("a.smd", Untidy), ("b.smd", Untidy));

        Assert.Equal("specs/b.smd\nformatted 1 of 1 file\n", ossc.Run("fmt", "specs/b.smd").Out);
        Assert.Equal(Untidy, ossc.Disk.Peek("/demo/specs/a.smd"));
    }

    [Fact]
    public void A_check_names_the_first_line_that_differs_and_changes_nothing()
    {
        var ossc = Project(("a.smd", Untidy), ("b.smd", Tidy));

        var result = ossc.Run("fmt", "--check");

        Assert.Equal((1, "OSS4170"), (result.ExitCode, result.Codes));
        Assert.StartsWith(
            "specs/a.smd:4:1: error[OSS4170]: `specs/a.smd` is not formatted\n",
            result.Out,
            StringComparison.Ordinal
        );
        Assert.EndsWith("\n1 of 2 files not formatted\n", result.Out, StringComparison.Ordinal);
        Assert.Equal(Untidy, ossc.Disk.Peek("/demo/specs/a.smd"));
        Assert.Equal(
            (0, "1 file checked\n"),
            (ossc.Run("fmt", "--check", "specs/b.smd").ExitCode, ossc.Run("fmt", "--check", "specs/b.smd").Out)
        );
    }

    [Fact]
    public void The_page_about_formatting_shows_what_a_check_writes() =>
        Assert.Contains(
            $"\n```text\n{Project(("a.smd", Untidy), ("b.smd", Tidy)).Run("fmt", "--check").Out}```\n",
            File.ReadAllText(RepositoryFolder.PathOf("docs/formatting.md")),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_check_shows_what_would_change_in_each_file() =>
        Assert.Equal(
            """
            specs/a.smd:4:1: error[OSS4170]: `specs/a.smd` is not formatted
              help: run `ossc fmt specs/a.smd`
            @@ -1,4 +1,4 @@
             ---
             id: A
             ---
            -#  A
            +# A
            specs/deep/c.amd:4:1: error[OSS4170]: `specs/deep/c.amd` is not formatted
              help: run `ossc fmt specs/deep/c.amd`
            @@ -1,4 +1,4 @@
             ---
             id: A
             ---
            -# A␍
            +# A
            2 of 3 files not formatted

            """,
            Project(("a.smd", Untidy), ("b.smd", Tidy), ("deep/c.amd", "---\nid: A\n---\n# A\r\n")).Run("fmt", "--check").Out
        );

    [Theory]
    [InlineData(Broken, "OSS1022")]
    [InlineData("#  A\n", "OSS1001")]
    [InlineData("---\nid: A\n", "OSS1002")]
    public void A_file_with_syntax_errors_is_left_alone_and_the_others_are_not(string broken, string code)
    {
        var ossc = Project(("a.smd", broken), ("b.smd", Untidy));

        var result = ossc.Run("fmt");

        Assert.Equal((1, code), (result.ExitCode, result.Codes));
        Assert.EndsWith("\nformatted 1 of 2 files; left 1 file with errors alone\n", result.Out, StringComparison.Ordinal);
        Assert.Equal((broken, Tidy), (ossc.Disk.Peek("/demo/specs/a.smd"), ossc.Disk.Peek("/demo/specs/b.smd")));
    }

    [Fact]
    public void An_sds_file_has_a_layout_too()
    {
        const string Crooked = "entity  A {\n\ta:string? 1 .. 2   -- b\n}\n";
        const string Straight = "entity A {\n  a: string? 1..2  -- b\n}\n";
        var ossc = Project(("a.sds", Crooked), ("b.sds", "entity  A {\n  a:\n}\n"));

        Assert.Equal((1, "OSS4170 OSS2004"), (ossc.Run("fmt", "--check").ExitCode, ossc.Run("fmt", "--check").Codes));

        var result = ossc.Run("fmt");

        Assert.Equal((1, "OSS2004"), (result.ExitCode, result.Codes));
        Assert.EndsWith("\nformatted 1 of 2 files; left 1 file with errors alone\n", result.Out, StringComparison.Ordinal);
        Assert.Equal(Straight, ossc.Disk.Peek("/demo/specs/a.sds"));
        Assert.Equal("entity  A {\n  a:\n}\n", ossc.Disk.Peek("/demo/specs/b.sds"));
    }

    [Fact]
    public void A_file_that_says_too_little_is_formatted_all_the_same() =>
        Assert.Equal("specs/a.smd\nformatted 1 of 1 file\n", Project(("a.smd", "---\nid: A\n---\n#  A\n")).Run("fmt").Out);

    [Fact]
    public void Programs_get_every_file_with_its_status()
    {
        var ossc = Project(("a.smd", Untidy), ("b.smd", Tidy), ("c.smd", Broken));

        Assert.Contains(
            """
              "files": [
                {
                  "file": "specs/a.smd",
                  "status": "unformatted"
                },
                {
                  "file": "specs/b.smd",
                  "status": "unchanged"
                },
                {
                  "file": "specs/c.smd",
                  "status": "errors"
                }
              ],
            """,
            ossc.Run("fmt", "--check", "--format", "json").Out,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("@@", ossc.Run("fmt", "--check", "--format", "json").Out, StringComparison.Ordinal);
        Assert.Contains("\"status\": \"formatted\"", ossc.Run("fmt", "--format", "json").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_stay_as_they_are()
    {
        var ossc = Project();
        ossc.Disk.WriteAllBytes("/demo/specs/a.smd", [.. Encoding.UTF8.GetBytes(Untidy), 0xFF, (byte)'\n']);

        ossc.Run("fmt");

        byte[] expected = [.. Encoding.UTF8.GetBytes(Tidy + "\n"), 0xFF, (byte)'\n'];
        Assert.Equal(expected, ossc.Disk.ReadAllBytes("/demo/specs/a.smd"));
    }

    [Fact]
    public void What_lies_in_the_output_folder_is_nobodys_specification()
    {
        var ossc = Project(("a.smd", Tidy));
        ossc.Disk.Put("/demo/ossature.toml", "[project]\nspec_dir = \".\"\n");
        ossc.Disk.Put("/demo/output/copy.smd", Untidy);
        ossc.Disk.Put("/demo/.ossature/tasks/copy.smd", Untidy);

        Assert.Equal("formatted 0 of 1 file\n", ossc.Run("fmt").Out);
    }

    [Fact]
    public void Files_without_a_project_are_formatted_too()
    {
        var ossc = new Ossc();
        ossc.Disk.Put("/demo/loose/a.smd", Untidy);

        Assert.Equal("loose/a.smd\nformatted 1 of 1 file\n", ossc.Run("fmt", "loose").Out);
        Assert.Equal(2, ossc.Run("fmt").ExitCode);
    }

    [Theory]
    [InlineData("[build]\njobs = 0\n", "OSS1425")]
    [InlineData("[project]\nspec_dir = \"specs\"\n[llm]\nmodel = 3\n", "OSS1424")]
    [InlineData("[llm]\nmodel = test\n", "OSS1421")]
    [InlineData("[diagnostics]\nOSS1450 = \"error\"\n[build]\njbs = 1\n", "OSS1450")]
    public void Errors_in_the_configuration_are_reported_and_the_files_formatted(string configuration, string code)
    {
        var ossc = Project(("a.smd", Untidy));
        ossc.Disk.Put("/demo/ossature.toml", configuration);

        var result = ossc.Run("fmt");

        Assert.Equal((1, code), (result.ExitCode, result.Codes));
        Assert.StartsWith("ossature.toml:", result.Out, StringComparison.Ordinal);
        Assert.EndsWith("\nspecs/a.smd\nformatted 1 of 1 file\n", result.Out, StringComparison.Ordinal);
        Assert.Equal(Tidy, ossc.Disk.Peek("/demo/specs/a.smd"));
        Assert.Equal((1, code), (ossc.Run("fmt", "--check").ExitCode, ossc.Run("fmt", "--check").Codes));
        Assert.Contains($"\"code\": \"{code}\"", ossc.Run("fmt", "--format", "json").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[project]\nspec_dir = design\n", "OSS1421")]
    [InlineData("[project]\nspec_dir = \"../design\"\n", "OSS1454")]
    [InlineData("[project]\nspec_dir = [\"design\"]\n", "OSS1424")]
    [InlineData("project = { spec_dir = 3 }\n", "OSS1424")]
    [InlineData("[project]\nspec_dir\n= \"design\"\n", "OSS1409")]
    [InlineData("[project]\nname = \"\"\"a\nspec_dir = \"design\"\n", "OSS1403")]
    [InlineData("[project]\nspec_dir = \"specs\"\nspec_dir = \"design\"\n", "OSS1422")]
    public void A_folder_that_the_configuration_does_not_tell_is_not_guessed(string configuration, string code)
    {
        var ossc = Project(("a.smd", Untidy), ("b.smd", Untidy));
        ossc.Disk.Put("/demo/ossature.toml", configuration);

        var result = ossc.Run("fmt");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith(code, result.Codes, StringComparison.Ordinal);
        Assert.EndsWith(
            "\nno file looked at: the configuration, which says where they lie, has errors\n",
            result.Out,
            StringComparison.Ordinal
        );
        Assert.Equal(Untidy, ossc.Disk.Peek("/demo/specs/a.smd"));

        Assert.EndsWith("\nspecs/a.smd\nformatted 1 of 1 file\n", ossc.Run("fmt", "specs/a.smd").Out, StringComparison.Ordinal);
        Assert.EndsWith("\nspecs/b.smd\nformatted 1 of 2 files\n", ossc.Run("fmt", "specs").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_was_read_counts_whatever_is_wrong_elsewhere()
    {
        var ossc = Project(("a.smd", Untidy));
        ossc.Disk.Put("/demo/ossature.toml", "[project\nspec_dir = \"design\"\n[llm]\nmodel = test\n");
        ossc.Disk.Put("/demo/design/b.smd", Untidy);

        Assert.EndsWith("\ndesign/b.smd\nformatted 1 of 1 file\n", ossc.Run("fmt").Out, StringComparison.Ordinal);
        Assert.Equal(Untidy, ossc.Disk.Peek("/demo/specs/a.smd"));
    }

    [Fact]
    public void Warnings_about_the_configuration_are_no_business_of_formatting()
    {
        var ossc = Project(("a.smd", Untidy));
        ossc.Disk.Put("/demo/ossature.toml", "[build]\njbs = 1\n");

        var result = ossc.Run("fmt");

        Assert.Equal((0, "specs/a.smd\nformatted 1 of 1 file\n"), (result.ExitCode, result.Out));
    }

    [Fact]
    public void A_file_that_the_disk_refuses_keeps_no_other_from_being_formatted()
    {
        var ossc = Project(("a.smd", Untidy), ("b.smd", Untidy));
        ossc.Disk.FailWrites((_, path) => path.EndsWith("a.smd", StringComparison.Ordinal) ? new IOException("Full.") : null);

        var result = ossc.Run("fmt");

        Assert.Equal((1, "OSS4157"), (result.ExitCode, result.Codes));
        Assert.StartsWith("specs/a.smd:1:1: error[OSS4157]", result.Out, StringComparison.Ordinal);
        Assert.EndsWith(
            "\nspecs/b.smd\nformatted 1 of 2 files; left 1 file with errors alone\n",
            result.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_of_another_kind_is_refused()
    {
        var ossc = Project();
        ossc.Disk.Put("/demo/README.md", Untidy);

        var result = ossc.Run("fmt", "README.md");

        Assert.Equal((2, "OSS4171"), (result.ExitCode, result.Codes));
        Assert.Equal(Untidy, ossc.Disk.Peek("/demo/README.md"));
        Assert.Equal(2, ossc.Run("fmt", "--stdin", "README.md").ExitCode);
    }

    [Fact]
    public void Standard_input_is_formatted_to_standard_output()
    {
        var result = WithInput(Encoding.UTF8.GetBytes(Untidy)).Run("fmt", "--stdin", "a.smd");

        Assert.Equal(new OsscResult(0, Tidy, ""), result);
    }

    [Fact]
    public void Input_with_syntax_errors_gives_nothing_on_standard_output()
    {
        var result = WithInput(Encoding.UTF8.GetBytes(Broken)).Run("fmt", "--stdin", "a.smd");

        Assert.Equal((1, ""), (result.ExitCode, result.Out));
        Assert.StartsWith("a.smd:5:1: error[OSS1022]", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Input_can_be_checked()
    {
        var result = WithInput(Encoding.UTF8.GetBytes(Untidy)).Run("fmt", "--check", "--stdin", "a.smd");

        Assert.Equal((1, ""), (result.ExitCode, result.Out));
        Assert.StartsWith("a.smd:4:1: error[OSS4170]", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("\n-#  A\n+# A\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, WithInput(Encoding.UTF8.GetBytes(Tidy)).Run("fmt", "--check", "--stdin", "a.smd").ExitCode);
    }

    [Fact]
    public void Input_that_is_not_UTF_8_is_refused()
    {
        var result = WithInput([0xFF]).Run("fmt", "--stdin", "a.smd");

        Assert.Equal((1, ""), (result.ExitCode, result.Out));
        Assert.Contains("OSS4172", result.Error, StringComparison.Ordinal);
    }

    private static Ossc Project(params (string Path, string Text)[] files)
    {
        var ossc = new Ossc();
        ossc.Disk.Put("/demo/ossature.toml", "");
        foreach (var (path, text) in files)
        {
            ossc.Disk.Put("/demo/specs/" + path, text);
        }

        return ossc;
    }

    private static Ossc WithInput(byte[] bytes) => new() { Input = bytes };
}
