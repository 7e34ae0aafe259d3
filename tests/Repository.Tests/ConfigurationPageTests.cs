using System.Reflection;
using System.Text.RegularExpressions;
using Ossature.Compiler;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Configuration;
using Ossature.Compiler.Text;

namespace Repository.Tests;

/// <summary><c>docs/configuration.md</c> tells the keys and defaults that there are.</summary>
public sealed partial class ConfigurationPageTests
{
    private sealed record Key(string Section, string Name, string Default)
    {
        public override string ToString() => $"{Section}.{Name}";
    }

    private static readonly Key[] Documented = [.. Read(Clone.Read("docs/configuration.md"))];

    [Fact]
    public void The_page_names_every_key_and_no_other() =>
        Assert.Equal(
            Known().Order(StringComparer.Ordinal),
            Documented.Select(key => key.ToString()).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_file_with_every_default_that_the_page_tells_means_the_same_as_an_empty_one()
    {
        var written = SpecCompilation.Empty.WithText(SourceText.From("ossature.toml", DefaultsAsToml())).Options;
        var empty = SpecCompilation.Empty.WithText(SourceText.From("ossature.toml", "")).Options;

        Assert.Equal(Values(empty), Values(written));
    }

    [Fact]
    public void A_file_with_every_default_that_the_page_tells_is_in_order()
    {
        var fixture = ExampleProject.FilesOf("toml", DefaultsAsToml());

        Findings.AssertNone(ExampleProject.Diagnose(fixture, plans: false).Select(found => found.ToString()));
    }

    [Fact]
    public void Keys_are_read_from_tables_below_a_section_or_with_its_name() =>
        Assert.Equal(
            [
                new("build", "jobs", "number of processors"),
                new("llm", "build", "`model`"),
                new("llm", "fixer", "`model`"),
                new("test", "command", "`\"\"`"),
            ],
            Read(
                "## `[build]`\n| Key | Default | Meaning |\n|---|---|---|\n| `jobs` | number of processors | x |\n## `[llm]`\n| `build`, `fixer` | `model` | y |\n## Others\n| `test.command` | `\"\"` | z |\n"
            )
        );

    private static string DefaultsAsToml() =>
        string.Concat(
            Documented
                .Where(key => Literal().IsMatch(key.Default))
                .GroupBy(key => key.Section)
                .Select(section =>
                    $"[{section.Key}]\n{string.Concat(section.Select(key => $"{key.Name} = {key.Default.Trim('`')}\n"))}"
                )
        );

    private static IEnumerable<Key> Read(string page)
    {
        var section = "";
        foreach (var line in page.Split('\n'))
        {
            section = Heading().Match(line) is { Success: true } heading ? heading.Groups[1].Value : section;
            if (line.StartsWith("| `", StringComparison.Ordinal))
            {
                var cells = line.Split(" | ");
                foreach (Match name in Name().Matches(cells[0]))
                {
                    var dotted = name.Groups[1].Value.Split('.');
                    yield return new(dotted.Length == 2 ? dotted[0] : section, dotted[^1], cells[1]);
                }
            }
        }
    }

    /// <summary>Where a key stands is no key.</summary>
    private static bool IsLocation(PropertyInfo property) => property.PropertyType == typeof(Location);

    private static IEnumerable<string> Known() =>
        from section in typeof(ProjectOptions).GetProperties()
        where
            section.PropertyType.Namespace == typeof(ProjectOptions).Namespace
            && section.Name != nameof(ProjectOptions.Diagnostics)
        from key in section
            .PropertyType.GetProperties()
            .Where(key => !IsLocation(key) && key.Name != nameof(LlmSection.Roles))
            .Select(key => SnakeCase(key.Name))
            .Concat(section.Name == nameof(ProjectOptions.Llm) ? LlmSection.RoleKeys : [])
        select $"{SnakeCase(section.Name)}.{key}";

    private static IEnumerable<string> Values(ProjectOptions options) =>
        from section in typeof(ProjectOptions).GetProperties()
        where section.PropertyType.Namespace == typeof(ProjectOptions).Namespace
        from key in section.PropertyType.GetProperties()
        where !IsLocation(key)
        let value = key.GetValue(section.GetValue(options))
        select $"{section.Name}.{key.Name} = {(value is IEnumerable<string> list ? string.Join(',', list) : value)}";

    private static string SnakeCase(string name) => Capital().Replace(name, "_$0").ToLowerInvariant();

    [GeneratedRegex(@"^## (?:`\[(\w+)\]`)?")]
    private static partial Regex Heading();

    [GeneratedRegex("`([a-z_.]+)`")]
    private static partial Regex Name();

    [GeneratedRegex("^`(?:\".*\"|[0-9]+|true|false|\\[.*\\])`$")]
    private static partial Regex Literal();

    [GeneratedRegex("(?<=.)[A-Z]")]
    private static partial Regex Capital();
}
