namespace Ossature.Compiler.Fuzz.Linearity;

/// <summary>What is measured.</summary>
internal static class Patterns
{
    private const string Smd = "---\nid: A\nstatus: draft\npriority: low\n---\n# T\n";
    private const string Requirements = Smd + "## Requirements\n";
    private const string Amd = "---\nspec: SHOP\nstatus: draft\n---\n# Architecture: T\n";
    private const string Components = Amd + "## Components\n";
    private const string Requirement = "### R¤ {#r¤}\n\nD.\n\n**Accepts:** x\n\n**Returns:** y\n\n";
    private const string Component =
        "### C¤\n\n@path: src/c¤.cs\n\nD.\n\n**Interface:**\n\n```\nf()\n```\n\n**Contracts:** None\n\n";

    public static Pattern[] All =>
        [
            .. new[] { "smd", "amd" }.SelectMany(InAnyMarkdown),
            .. OfSpecifications,
            .. OfArchitectures,
            .. OfToml,
        ];

    private static IEnumerable<Pattern> InAnyMarkdown(string language)
    {
        var (head, entries) = language == "smd" ? (Smd, Requirements) : (Amd, Components);
        return
        [
            new(language, "one line", head, "x"),
            new(language, "one line of blanks", head, " "),
            new(language, "one line of stars", entries, "*"),
            new(language, "blank lines", head, "\n"),
            new(language, "carriage returns", head, "\r"),
            new(language, "numbers of a heading", head, "#"),
            new(language, "headings", head, "# x¤\n"),
            new(language, "sections", head, "## Notes\n"),
            new(language, "unknown sections", head, "## S¤\n"),
            new(language, "nearly known sections", head, "## Overvew¤\n"),
            new(language, "entries", entries, "### E¤\n"),
            new(language, "same entries", entries, "### E\n"),
            new(language, "labels", entries + "### E\n", "**L¤:** x\n"),
            new(language, "an open label", entries + "### E\n", "**"),
            new(language, "braces of a marker", entries + "### E ", "{"),
            new(language, "attributes", entries + "### E\n", "@path: x¤\n"),
            new(language, "bullets on one line", head + "## Overview\n", "- "),
            new(language, "items", head + "## Overview\n", "- x\n"),
            new(language, "deeper and deeper items", head + "## Overview\n", "- x\n  ", "\n"),
            new(language, "lines of one paragraph", head + "## Overview\n", "x\n"),
            new(language, "fences", head + "## Overview\n", "```\n"),
            new(language, "one long fence", head + "## Overview\n", "`"),
            new(language, "lines of code", head + "## Overview\n```\n", "``\n"),
            new(language, "comments", head + "## Overview\n", "<!-- x -->\n"),
            new(language, "comments that never end", head + "## Overview\n", "<!-- "),
            new(language, "suppressions", head + "## Overview\n", "<!-- ossc: allow OSS1031 x -->\n"),
            new(language, "tables", head + "## Overview\n", "| x |\n"),
            new(language, "keys", "---\n", "k¤: x\n", "---\n"),
            new(language, "the same key", "---\n", "id: x\n", "---\n"),
            new(language, "keys that take YAML", "---\n", "k¤: {}\n", "---\n"),
            new(language, "items of a key", "---\ndepends:\n", "  - x¤\n", "---\n"),
            new(language, "items in brackets", "---\ndepends: [x", ", y¤", "]\n---\n"),
            new(language, "quoted items", "---\ndepends: [x", ", \"y\\t¤\"", "]\n---\n"),
            new(language, "open brackets", "---\nid: ", "[", "\n---\n"),
            new(language, "open braces", "---\nid: ", "{a: ", "\n---\n"),
            new(language, "dashes", "---\n", "- ", "\n---\n"),
            new(language, "quotes", "---\nid: ", "'", "\n---\n"),
            new(language, "anchors", "---\nid: ", "&a ", "\n---\n"),
            new(language, "comments in the metadata", "---\n", "# x\n", "---\n"),
            new(language, "metadata without an end", "---\n", "k¤: x\n"),
            new(language, "bytes that are no text", head, "\uDCFF"),
        ];
    }

    private static Pattern[] OfSpecifications =>
        [
            new("smd", "requirements", Requirements, Requirement),
            new("smd", "requirements of one name", Requirements, Requirement.Replace("¤", "", StringComparison.Ordinal)),
            new("smd", "requirements without anything", Requirements, "### R¤\nx\n"),
            new("smd", "errors", Requirements + Requirement + "**Errors:**\n", "- a¤ -> raise E¤Error\n"),
            new("smd", "errors without arrows", Requirements + Requirement + "**Errors:**\n", "- a\n"),
            new("smd", "arrows of one error", Requirements + Requirement + "**Errors:**\n- a", " -> b"),
            new("smd", "examples", Smd + "## Examples\n", "### E¤\n**Input:**\n```\n$ x\n```\n**Output:**\n```\ny\n```\n"),
            new("smd", "examples without anything", Smd + "## Examples\n", "### E¤\n"),
            new("smd", "unknown dependencies", "---\nid: A\nstatus: draft\npriority: low\ndepends: [x", ", y¤", "]\n---\n# T\n"),
            new("smd", "old metadata", "# T\n", "@k¤: x\n"),
        ];

    private static Pattern[] OfArchitectures =>
        [
            new("amd", "components", Components, Component),
            new("amd", "components of one path", Components, Component.Replace("c¤.cs", "c.cs", StringComparison.Ordinal)),
            new("amd", "components of one name", Components, Component.Replace("C¤", "C", StringComparison.Ordinal)),
            new("amd", "a ring of components", Components, Component + "**Depends on:** C¤, C0\n\n"),
            new("amd", "unknown components", Components + Component + "**Depends on:** a", ", x¤"),
            new("amd", "contracts", Components + "### C\n**Contracts:**\n", "- c¤\n  goes on\n"),
            new("amd", "names of a path", Components + "### C\n@path: a", "/b"),
            new("amd", "ways up", Components + "### C\n@path: a", "/../b"),
            new("amd", "dependencies", Amd + "## Dependencies\n", "- d¤: x\n"),
            new("amd", "data models", Amd + "## Data Models\n", "### M¤\n```\nx\n```\n"),
        ];

    private static Pattern[] OfToml =>
        [
            new("toml", "keys", "", "k¤ = 1\n"),
            new("toml", "the same key", "", "k = 1\n"),
            new("toml", "dotted keys", "", "a.b.k¤ = 1\n"),
            new("toml", "one dotted key", "a", ".a", " = 1\n"),
            new("toml", "tables", "", "[t¤]\n"),
            new("toml", "deeper tables", "", "[a.b.c.d.t¤]\n"),
            new("toml", "arrays of tables", "", "[[task]]\nid = \"¤\"\n"),
            new("toml", "open brackets", "a = ", "["),
            new("toml", "open brackets on lines", "a = ", "[\n"),
            new("toml", "closed brackets", "a = [", "[], ", "]\n"),
            new("toml", "closing brackets", "a = ", "]"),
            new("toml", "open braces", "a = ", "{a="),
            new("toml", "headers", "", "["),
            new("toml", "arrays that never end", "", "a¤ = [\n"),
            new("toml", "elements", "a = [1", ", ¤", "]\n"),
            new("toml", "elements without commas", "a = [1", " ¤", "]\n"),
            new("toml", "elements on lines", "a = [\n", "¤,\n"),
            new("toml", "inline entries", "a = {x = 1", ", k¤ = 1", "}\n"),
            new("toml", "inline entries on lines", "a = {\n", "k¤ = 1,\n", "}\n"),
            new("toml", "blank lines in braces", "a = {x = 1", "\n", "}\n"),
            new("toml", "quotes", "a = ", "\""),
            new("toml", "literal quotes", "a = ", "'"),
            new("toml", "strings that never end", "", "a¤ = \"x\n"),
            new("toml", "escapes", "a = \"", "\\n", "\"\n"),
            new("toml", "bad escapes", "a = \"", "\\q", "\"\n"),
            new("toml", "digits", "a = ", "1"),
            new("toml", "underscores", "a = 1", "_1"),
            new("toml", "comments", "", "# x\n"),
            new("toml", "blank lines", "", "\n"),
            new("toml", "carriage returns", "", "\r"),
            new("toml", "words on one line", "", "x "),
            new("toml", "equals signs", "", "= "),
            new("toml", "unknown settings", "[project]\n", "nam¤ = 1\n"),
            new("toml", "severities", "[diagnostics]\n", "OSS¤ = \"off\"\n"),
            new("toml", "zero bytes", "", "\0"),
            new("toml", "bytes that are no text", "", "\uDCFF"),
        ];
}
