namespace Ossature.Compiler.Fuzz.Linearity;

/// <summary>What is measured.</summary>
internal static class Patterns
{
    private const string Smd = "---\nid: A\nstatus: draft\npriority: low\n---\n# T\n";
    private const string Requirements = Smd + "## Requirements\n";
    private const string Amd = "---\nspec: SHOP\nstatus: draft\n---\n# Architecture: T\n";
    private const string Components = Amd + "## Components\n";
    private const string Vmd = "@spec SHOP\n";
    private const string Requirement = "### R¤ {#r¤}\n\nD.\n\n**Accepts:** x\n\n**Returns:** y\n\n";

    /// <summary>A name that must not be compared with others of its size, nor written into every diagnostic about it.</summary>
    private static readonly string Huge = new('h', 50_000);

    private const string Component =
        "### C¤\n\n@path: src/c¤.cs\n\nD.\n\n**Interface:**\n\n```\nf()\n```\n\n**Contracts:** None\n\n";

    public static Pattern[] All =>
        [
            .. new[] { "smd", "amd" }.SelectMany(InAnyMarkdown),
            .. OfSpecifications,
            .. OfArchitectures,
            .. OfVmd,
            .. SdsPatterns.All,
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
            new(language, "suppressions of one line", head + "## Overview\n<!-- ", "<!-- ossc: ", "-->\n"),
            new(language, "suppressions on a line of metadata", "---\n# ", "#ossc:", "\n---\n"),
            new(language, "suppressed codes", head + "## Overview\n<!-- ossc: allow a", ", OSS¤", " -->\n"),
            new(language, "nearly known sections between carriage returns", head.ReplaceLineEndings("\r"), "## Overvew¤\r"),
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
            new("smd", "errors of a huge title", Requirements + "### " + Huge + "\n**Errors:**\n", "- a\n"),
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
            new(
                "amd",
                "huge names",
                Components + Component.Replace("C¤", Huge, StringComparison.Ordinal) + "**Depends on:** a",
                ", " + Huge + "¤"
            ),
            new("amd", "contracts", Components + "### C\n**Contracts:**\n", "- c¤\n  goes on\n"),
            new("amd", "names of a path", Components + "### C\n@path: a", "/b"),
            new("amd", "ways up", Components + "### C\n@path: a", "/../b"),
            new("amd", "dependencies", Amd + "## Dependencies\n", "- d¤: x\n"),
            new("amd", "data models", Amd + "## Data Models\n", "### M¤\n```\nx\n```\n"),
        ];

    private static Pattern[] OfVmd =>
        [
            new("vmd", "one line", Vmd, "x"),
            new("vmd", "blank lines", Vmd, "\n"),
            new("vmd", "blanks", Vmd, " "),
            new("vmd", "comments", Vmd, "# x\n"),
            new("vmd", "numbers of a comment", Vmd, "#"),
            new("vmd", "carriage returns", Vmd, "\r"),
            new("vmd", "directives", "", "@spec S¤\n"),
            new("vmd", "unknown directives", Vmd, "@d¤ x\n"),
            new("vmd", "fixtures", Vmd, "@fixture f¤ = 1\n"),
            new("vmd", "fixtures of one name", Vmd, "@fixture f = 1\n"),
            new("vmd", "opaque fixtures and as many parameters", Vmd, "@fixture f¤ = !x\ng(f¤, a)\na | 1 | 1\n\n"),
            new("vmd", "cover lines", Vmd, "@covers sell\n"),
            new("vmd", "covered targets", Vmd + "@covers a", ", t¤", "\nf(a)\n1 | 1 | 1\n"),
            new("vmd", "groups", Vmd, "f¤(a)\none | 1 | 1\n\n"),
            new("vmd", "groups of one name", Vmd, "f(a)\none | 1 | 1\n\n"),
            new("vmd", "groups without rows", Vmd, "f¤(a)\n"),
            new("vmd", "rows", Vmd + "f(a)\n", "r¤ | 1 | 1\n"),
            new("vmd", "rows of one name", Vmd + "f(a)\n", "r | 1 | 1\n"),
            new("vmd", "rows with an error", Vmd + "f(a)\n", "r¤ | x | 1\n"),
            new("vmd", "cells", Vmd + "f(a)\nr | 1", " | 1"),
            new("vmd", "bars", Vmd + "f(a)\nr ", "| "),
            new("vmd", "as many parameters as cells", Vmd + "f(a", ", p¤", ")\n"),
            new("vmd", "parameters of one name", Vmd + "f(a", ", a", ")\n"),
            new("vmd", "modes", Vmd + "f(a) ", "~approx "),
            new("vmd", "open parentheses", Vmd + "f", "("),
            new("vmd", "quotes", Vmd + "f(a)\nr | ", "\""),
            new("vmd", "backslashes", Vmd + "f(a)\nr | \"", "\\"),
            new("vmd", "open brackets", Vmd + "f(a)\nr | ", "["),
            new("vmd", "nested lists", Vmd + "f(a)\nr | ", "[", "1]"),
            new("vmd", "open braces", Vmd + "f(a)\nr | ", "{\"a\":"),
            new("vmd", "elements", Vmd + "f(a)\nr | [1", ", ¤", "] | 1\n"),
            new("vmd", "keys of an object", Vmd + "f(a)\nr | {\"a\": 1", ", \"k¤\": 1", "} | 1\n"),
            new("vmd", "digits", Vmd + "f(a)\nr | ", "1", " | 1\n"),
            new("vmd", "escapes", Vmd + "f(a)\nr | \"", "\\u00e9", "\" | 1\n"),
            new("vmd", "text of an error", Vmd + "f(a)\nr | 1 | !E: ", "x "),
            new("vmd", "scenarios", Vmd, "scenario s¤:\nwhen f(1)\nthen ok\n\n"),
            new("vmd", "scenarios of one name", Vmd, "scenario s:\nwhen f(1)\nthen ok\n\n"),
            new("vmd", "scenarios without anything", Vmd, "scenario s¤:\n"),
            new("vmd", "given values", Vmd + "scenario s:\n", "given g¤ = 1\n"),
            new("vmd", "arguments", Vmd + "scenario s:\nwhen f(1", ", ¤", ")\nthen ok\n"),
            new("vmd", "given arguments", Vmd + "scenario s:\ngiven a = 1\nwhen f(a", ", a", ")\nthen ok\n"),
            new("vmd", "runs", Vmd + "scenario s:\n", "when $ ls\nthen exit 0\n"),
            new("vmd", "words of a command", Vmd + "scenario s:\nwhen $ ls", " \"a b\"", "\n"),
            new("vmd", "escapes of a command", Vmd + "scenario s:\nwhen $ ls ", "\\x41", "\n"),
            new("vmd", "lines of output", Vmd + "scenario s:\nwhen $ ls\n", "> x\n"),
            new("vmd", "a pattern of groups", Vmd + "scenario s:\nwhen $ ls\nthen stdout matches \"", "(a", "\"\n"),
            new("vmd", "words of a name", Vmd + "scenario", " a", ":\n"),
            new("vmd", "steps that are none", Vmd + "scenario s:\n", "x\n"),
            new("vmd", "suppressions", Vmd, "# ossc: allow OSS1250 x\n"),
            new("vmd", "suppressions on one line", Vmd + "#", "#ossc:", "\n"),
            new("vmd", "bytes that are no text", Vmd, "\uDCFF"),
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
            new("toml", "quoted keys that never end", "", "\\\"\"\"\n"),
            new("toml", "lines of quotes", "", "\"\"\"\"\n"),
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
            new("toml", "suppressions", "", "# ossc: allow OSS1450 x\n"),
            new("toml", "suppressions on one line", "#", "#ossc:", "\n"),
            new("toml", "zero bytes", "", "\0"),
            new("toml", "bytes that are no text", "", "\uDCFF"),
        ];
}
