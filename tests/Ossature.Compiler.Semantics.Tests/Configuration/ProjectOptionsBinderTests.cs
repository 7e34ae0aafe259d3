using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Configuration;
using Ossature.Compiler.Syntax.Toml;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Configuration;

public sealed class ProjectOptionsBinderTests
{
    [Fact]
    public void An_empty_file_has_the_defaults()
    {
        var options = Bind("\n");

        Assert.Equal(new ProjectSection(), options.Project);
        Assert.Equal(("ossature-project", "0.0.1", "specs", "context"), Folders(options.Project));
        Assert.Equal(("output", "python", ""), (options.Output.Dir, options.Output.Language, options.Output.Framework));
        Assert.Equal(3, options.Audit.MaxFixCycles);
        Assert.Equal((3, 200, 32768, true, 2, null), Numbers(options.Build));
        Assert.Empty(options.Build.Setup);
        Assert.Empty(options.Build.Verify);
        Assert.Equal(("", false), (options.Test.Command, options.Test.RequireCoverage));
        Assert.Null(options.Llm.Model);
        Assert.Equal(
            ("http://localhost:11434/v1", 3, 5),
            (options.Llm.OllamaBaseUrl, options.Llm.Retries, options.Llm.ToolRetries)
        );
        Assert.Null(options.Sds.CoverageFloor);
        Assert.Null(options.Budget.MaxCost);
        Assert.Empty(options.Sandbox.Read);
        Assert.Equal(new CacheSection(), options.Cache);
        Assert.Empty(options.Diagnostics.Severities);
    }

    [Fact]
    public void A_key_of_another_table_is_sent_there()
    {
        var diagnostics = new DiagnosticBag();
        ProjectOptionsBinder.Bind(
            TomlSyntaxTree.Parse(
                SourceText.From("ossature.toml", "[project]\nmax_output_tokens = 1\nreviev = true\n[build]\nrevew = true\n")
            ),
            diagnostics
        );

        Assert.Equal(
            ["it is a key of `[build]`; move it there", "did you mean `review`?"],
            diagnostics
                .Where(found => found.Message.Contains("max_", StringComparison.Ordinal) || found.Fix is not null)
                .Select(found => found.Help)
        );
    }

    [Fact]
    public void Every_key_is_read()
    {
        var options = Bind(
            """
            [project]
            name = "Tracker"
            version = "1.2"
            spec_dir = "./design//specs/"
            context_dir = "."
            [output]
            dir = "out"
            language = "csharp"
            framework = "wpf"
            [audit]
            max_fix_cycles = 0
            [build]
            max_fix_attempts = 4
            max_inline_lines = 5
            max_output_tokens = 6
            setup = "true"
            verify = ["a", "", "b"]
            review = false
            max_review_attempts = 7
            jobs = 8
            [test]
            command = "run {file}"
            require_coverage = true
            [llm]
            model = "ollama:any:7b"
            audit = "openai:a"
            build = "google:b"
            planner = "replay:recording"
            brief = "manual:recording"
            interface = "openrouter:x/y"
            fixer = "test"
            reviewer = "xai:c"
            ollama_base_url = "http://box:1/v1"
            retries = 9
            tool_retries = 10
            [diagnostics]
            OSS1450 = "off"
            OSS1453 = "error"
            OSS1451 = "warning"
            [sds]
            coverage_floor = 0.75
            [budget]
            max_cost = 2.5
            [sandbox]
            read = ["/opt/tools"]
            [cache]
            max_size = "1.5 MB"
            remote = "https://cache.example.com/team"
            remote_mode = "read-write"
            remote_token_env = "TEAM_TOKEN"
            """
        );

        Assert.Equal(("Tracker", "1.2", "design/specs", "."), Folders(options.Project));
        Assert.Equal(("out", "csharp", "wpf"), (options.Output.Dir, options.Output.Language, options.Output.Framework));
        Assert.Equal(0, options.Audit.MaxFixCycles);
        Assert.Equal((4, 5, 6, false, 7, 8), Numbers(options.Build));
        Assert.Equal("true", Assert.Single(options.Build.Setup));
        Assert.Equal("a b", string.Join(" ", options.Build.Verify));
        Assert.Equal(("run {file}", true), (options.Test.Command, options.Test.RequireCoverage));
        Assert.Equal(LlmSection.RoleKeys.Order(StringComparer.Ordinal), options.Llm.Roles.Keys);
        Assert.Equal("google:b", options.Llm.ModelFor("build"));
        Assert.Equal("ollama:any:7b", options.Llm.ModelFor("nothing"));
        Assert.Equal(("http://box:1/v1", 9, 10), (options.Llm.OllamaBaseUrl, options.Llm.Retries, options.Llm.ToolRetries));
        Assert.Equal(new LinePosition(25, 9), options.Llm.ModelLocation.Start);
        Assert.Equal(0.75, options.Sds.CoverageFloor);
        Assert.Equal(2.5m, options.Budget.MaxCost);
        Assert.Equal("/opt/tools", Assert.Single(options.Sandbox.Read));
        Assert.Equal(
            (1_500_000, "https://cache.example.com/team", RemoteMode.ReadWrite, "TEAM_TOKEN"),
            (options.Cache.MaxSize, options.Cache.Remote?.ToString(), options.Cache.RemoteMode, options.Cache.RemoteTokenEnv)
        );
        Assert.Equal(
            [("OSS1450", null), ("OSS1451", DiagnosticSeverity.Warning), ("OSS1453", DiagnosticSeverity.Error)],
            Severities(options)
        );
    }

    [Fact]
    public void A_slip_in_a_key_is_a_warning_with_the_near_name()
    {
        var diagnostics = Check(
            """
            [build]
            max_fix_atempts = 5
            ~ 1+15 OSS1450 warning: nothing reads `max_fix_atempts` in `[build]`
            [buidl]
            ~^^^^^ OSS1450 warning: nothing reads `buidl` in this file
            jobs = 2
            [project]
            nmae = "x"
            ~ 1+4 OSS1450 warning
            """
        );

        Assert.Equal(
            ["did you mean `max_fix_attempts`?", "did you mean `build`?", "did you mean `name`?"],
            diagnostics.OrderBy(diagnostic => diagnostic.Location.Span.Start).Select(diagnostic => diagnostic.Help)
        );
    }

    [Fact]
    public void A_value_of_another_type_is_an_error_where_it_stands() =>
        Check(
            """
            sds = 1
            ~     ^ OSS1424 error: `sds` must be a table, not an integer
            [project]
            name = 5
            ~      ^ OSS1424 error: `name` must be a string, not an integer
            version = 1.0
            ~         ^^^ OSS1424 error: not a float
            [build]
            verify = 5
            ~        ^ OSS1424 error: `verify` must be a string or an array of strings, not an integer
            setup = ["a", true]
            ~             ^^^^ OSS1424 error: not a boolean
            max_fix_attempts = "three"
            ~                  ^^^^^^^ OSS1424 error: `max_fix_attempts` must be an integer, not a string
            jobs = 0
            ~      ^ OSS1425 error: `jobs` must be an integer from 1 to 2147483647, not `0`
            review = "yes"
            ~        ^^^^^ OSS1424 error: `review` must be `true` or `false`, not a string
            max_output_tokens = 99999999999
            ~                   ^^^^^^^^^^^ OSS1425
            [budget]
            max_cost = -1
            ~          ^^ OSS1425
            [[llm]]
            ~ 1+7 OSS1424 error: `llm` must be a table, not an array of tables
            """
        );

    [Fact]
    public void A_number_that_is_none_is_out_of_range() =>
        Check(
            """
            [sds]
            coverage_floor = nan
            ~                ^^^ OSS1425 error: a percentage up to 100 or a share up to 1, not `nan`
            """
        );

    [Theory]
    [InlineData("0.9", 0.9)]
    [InlineData("1", 1.0)]
    [InlineData("90", 0.9)]
    [InlineData("100", 1.0)]
    public void A_floor_of_coverage_is_a_share_or_percent(string written, double share)
    {
        var tree = TomlSyntaxTree.Parse(SourceText.From("ossature.toml", $"[sds]\ncoverage_floor = {written}\n"));

        Assert.Equal(share, ProjectOptionsBinder.Bind(tree, []).Sds.CoverageFloor);
    }

    [Fact]
    public void A_refused_value_leaves_the_default()
    {
        var fixture = Fixture.Parse(
            "[build]\nmax_fix_attempts = \"three\"\njobs = 0\n[project]\nspec_dir = \"/specs\"\n",
            "ossature.toml"
        );
        var options = ProjectOptionsBinder.Bind(TomlSyntaxTree.Parse(fixture["ossature.toml"].Source), []);

        Assert.Equal(3, options.Build.MaxFixAttempts);
        Assert.Null(options.Build.Jobs);
        Assert.Equal("specs", options.Project.SpecDir);
    }

    [Theory]
    [InlineData("cd output", true)]
    [InlineData("cd output && make", true)]
    [InlineData("cd output; make", true)]
    [InlineData("cd output/&& make", true)]
    [InlineData("cd outputs", false)]
    [InlineData("cd output/sub && make", false)]
    [InlineData("make", false)]
    public void Changing_into_the_output_folder_is_superfluous(string command, bool isReported)
    {
        var diagnostics = Diagnose($"[build]\nverify = [\"true\", \"{command}\"]\n");

        Assert.Equal(isReported ? ["OSS1453"] : [], diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData("antropic:x", "OSS1451", "did you mean `anthropic`?")]
    [InlineData("Anthropic:x", "OSS1451", "did you mean `anthropic`?")]
    [InlineData(
        "claude",
        "OSS1452",
        "write `model = \"provider:claude\"`, with `anthropic`, `openai` or another provider in front of the colon"
    )]
    public void A_model_that_no_provider_has_is_a_warning(string model, string code, string help)
    {
        var diagnostic = Assert.Single(Diagnose($"[llm]\nmodel = \"{model}\"\n"));

        Assert.Equal((code, DiagnosticSeverity.Warning, help), (diagnostic.Code, diagnostic.Severity, diagnostic.Help));
    }

    [Theory]
    [InlineData("project", "spec_dir", "../specs", "OSS1454")]
    [InlineData("project", "context_dir", "/data", "OSS1454")]
    [InlineData("project", "spec_dir", "a/../..", "OSS1454")]
    [InlineData("project", "spec_dir", "", "OSS1454")]
    [InlineData("output", "dir", "C:\\\\out", "OSS1454")]
    [InlineData("output", "dir", ".", "OSS1455")]
    [InlineData("output", "dir", "specs", "OSS1455")]
    [InlineData("output", "dir", "specs/generated", "OSS1455")]
    [InlineData("output", "dir", ".ossature/out", "OSS1455")]
    [InlineData("project", "spec_dir", "output/specs", "OSS1455")]
    [InlineData("project", "spec_dir", ".", null)]
    [InlineData("output", "dir", "build/out", null)]
    public void Folders_stay_in_the_project_and_out_of_each_other(string section, string key, string folder, string? code) =>
        Assert.Equal(
            code is null ? [] : [code],
            Diagnose($"[{section}]\n{key} = \"{folder}\"\n").Select(diagnostic => diagnostic.Code)
        );

    [Fact]
    public void A_severity_is_taken_for_codes_that_exist() =>
        Check(
            """
            [diagnostics]
            OSS14500 = "off"
            ~ 1+8 OSS1456 warning: `OSS14500` is no code of a diagnostic
            OSS1451 = "ignore"
            ~         ^^^^^^^^ OSS1457 error: `OSS1451` can be `error`, `warning` or `off`, not `ignore`
            OSS1452 = 1
            ~         ^ OSS1457
            OSS1453 = "off"
            """
        );

    [Fact]
    public void A_project_changes_the_severity_of_a_diagnostic_or_silences_it()
    {
        var options = Bind("[diagnostics]\nOSS1450 = \"off\"\nOSS1451 = \"error\"\n");
        var (unknown, provider) = (Diagnose("x = 1\n")[0], Diagnose("[llm]\nmodel = \"x:y\"\n")[0]);

        Assert.Null(options.Diagnostics.Apply(unknown));
        Assert.Equal(DiagnosticSeverity.Error, options.Diagnostics.Apply(provider)!.Severity);
        Assert.Same(unknown, new DiagnosticsSection().Apply(unknown));
    }

    [Fact]
    public void A_byte_order_mark_changes_nothing() =>
        Assert.Equal("demo", Bind("\uFEFF[project]\nname = \"demo\"\n").Project.Name);

    private static ProjectOptions Bind(string text)
    {
        var diagnostics = new DiagnosticBag();
        var tree = TomlSyntaxTree.Parse(SourceText.From("ossature.toml", text));
        var options = ProjectOptionsBinder.Bind(tree, diagnostics);
        Assert.Empty(tree.Problems.Concat(diagnostics).Select(diagnostic => diagnostic.ToString()));
        return options;
    }

    private static Diagnostic[] Diagnose(string text)
    {
        var diagnostics = new DiagnosticBag();
        ProjectOptionsBinder.Bind(TomlSyntaxTree.Parse(SourceText.From("ossature.toml", text)), diagnostics);
        return [.. diagnostics];
    }

    private static Diagnostic[] Check(string text)
    {
        var fixture = Fixture.Parse(text, "ossature.toml");
        var diagnostics = Diagnose(fixture["ossature.toml"].Text);
        fixture.AssertDiagnostics(diagnostics);
        return diagnostics;
    }

    private static (string, string, string, string) Folders(ProjectSection section) =>
        (section.Name, section.Version, section.SpecDir, section.ContextDir);

    private static (int, int, int, bool, int, int?) Numbers(BuildSection section) =>
        (
            section.MaxFixAttempts,
            section.MaxInlineLines,
            section.MaxOutputTokens,
            section.Review,
            section.MaxReviewAttempts,
            section.Jobs
        );

    private static IEnumerable<(string, DiagnosticSeverity?)> Severities(ProjectOptions options) =>
        options.Diagnostics.Severities.Select(pair => (pair.Key, pair.Value.Severity));
}
