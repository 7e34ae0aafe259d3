using System.Globalization;
using System.Text;

namespace Ossature.Compiler.Benchmarks;

/// <summary>Projects of any size without a mistake in them; the same number always gives the same bytes.</summary>
internal static class GeneratedProject
{
    private static readonly string[] Nouns =
    [
        "anchor",
        "beacon",
        "canal",
        "dock",
        "estuary",
        "ferry",
        "gauge",
        "harbour",
        "inlet",
        "jetty",
        "keel",
        "lantern",
        "mooring",
        "net",
        "oar",
        "pilot",
        "quay",
        "rudder",
        "sail",
        "tide",
        "vessel",
        "wharf",
    ];

    public static void Write(string folder, int specs, bool verified)
    {
        var files = Path.Combine(folder, "specs");
        Directory.CreateDirectory(files);
        File.WriteAllText(Path.Combine(folder, "ossature.toml"), Toml(0));
        for (var number = 1; number <= specs; number++)
        {
            var name = Path.Combine(files, string.Create(CultureInfo.InvariantCulture, $"s{number:D5}"));
            File.WriteAllText(name + ".smd", Smd(number));
            File.WriteAllText(name + ".amd", Amd(number));
            if (verified)
            {
                File.WriteAllText(name + ".vmd", Vmd(number));
            }
        }
    }

    public static string Toml(int number) =>
        $"[project]\nname = \"bench{number}\"\n\n[output]\nlanguage = \"python\"\n\n[llm]\nmodel = \"ollama:any\"\n";

    public static string Plan(int number)
    {
        var words = new Words(number);
        var text = new StringBuilder("[meta]\ntotal_tasks = 40\n");
        for (var t = 1; t <= 40; t++)
        {
            text.Append($"\n[[task]]\nid = \"{t:D3}\"\nspec = \"S{number}\"\ntitle = \"{words.Sentence()}\"\n");
            text.Append($"outputs = [\"src/{words.Next()}.py\"]\ndepends_on = []\nstatus = \"pending\"\n");
        }

        return text.ToString();
    }

    public static string Smd(int number)
    {
        var words = new Words(number);
        var text = new StringBuilder($"---\nid: S{number}\nstatus: draft\npriority: low\ndepends: [");
        text.AppendJoin(", ", Enumerable.Range(Math.Max(1, number - 3), Math.Min(3, number - 1)).Select(other => $"S{other}"));
        text.Append($"]\n---\n\n# Part {number}\n\n## Overview\n\n{words.Paragraph(6)}\n\n");
        text.Append($"## Goals\n\n{words.Items(4)}\n## Non-Goals\n\n{words.Items(3)}\n## Requirements\n\n");
        for (var r = 1; r <= 8; r++)
        {
            var marker = r > 4 ? $"{{#r{r} .no-verify}}" : $"{{#r{r}}}";
            text.Append($"### {words.Next()} {r} {marker}\n\n{words.Paragraph(2)}\n\n");
            text.Append($"**Accepts:** {words.Sentence()}\n\n**Returns:** {words.Sentence()}\n\n");
            text.Append(
                $"**Errors:**\n\n- {words.Next()} is empty -> raise EmptyError\n- {words.Next()} is late -> raise LateError\n\n"
            );
        }

        text.Append(
            $"## Constraints\n\n{words.Items(4)}\n## Examples\n\n### One\n\n**Input:**\n\n```\nrun --limit {number}\n```\n\n"
        );
        text.Append($"**Output:**\n\n```json\n{{\"rows\": {number}}}\n```\n\n## Acceptance Criteria\n\n{words.Items(4)}\n");
        return text.Append($"## Notes\n\n{words.Paragraph(20)}\n").ToString();
    }

    public static string Amd(int number)
    {
        var words = new Words(-number);
        var text = new StringBuilder($"---\nspec: S{number}\nstatus: draft\n---\n\n# Architecture: Part {number}\n\n");
        text.Append($"## Overview\n\n{words.Paragraph(2)}\n\n## Components\n\n");
        for (var c = 1; c <= 5; c++)
        {
            text.Append(
                $"### Part{c}\n\n@path: src/s{number}/part{c}.py\n\n{words.Paragraph(2)}\n\n**Interface:**\n\n```python\nclass Part{c}:\n"
            );
            for (var m = 1; m <= 8; m++)
            {
                text.Append($"    def {words.Next()}_{m}(self, {words.Next()}: str, count: int = {m}) -> list[str]: ...\n");
            }

            text.Append($"\ndef make_{c}(path: str) -> Part{c}: ...\n```\n\n**Contracts:**\n\n{words.Items(4)}\n");
            text.Append($"**Depends on:** {(c > 2 ? $"Part{c - 1}, Part{c - 2}" : "None")}\n\n");
        }

        text.Append("## Data Models\n\n### Row\n\n```json\n{\"id\": 1}\n```\n\n## Flow\n\n```\nread -> check -> store\n```\n\n");
        return text.Append($"## Dependencies\n\n- {words.Next()}: {words.Sentence()}\n").ToString();
    }

    public static string Vmd(int number)
    {
        var text = new StringBuilder($"@spec S{number}\n\n@fixture BASE = {{\"rows\": [1, 2, 3], \"label\": \"a | b # c\"}}\n");
        for (var g = 1; g <= 4; g++)
        {
            text.Append($"\n@covers r{g}\nmake_{g}(path, limit:decimal) -> text ~struct\n");
            for (var r = 0; r < 3; r++)
            {
                text.Append($"case_{r} | BASE | \"{r}.50\" | {{\"n\": {r}}}\n");
            }

            text.Append("empty | BASE | \"3.50\" | !EmptyError: path\nlate | BASE | \"4.50\" | !LateError\n");
        }

        for (var s = 0; s < 2; s++)
        {
            text.Append($"\nscenario run {s}:\nwhen $ tool --name \"a b\" \\xff\nthen exit 1\nthen stderr has \"UTF-8\"\n");
        }

        return text.ToString();
    }

    private sealed class Words(int seed)
    {
        private readonly Random random = new(seed);

        public string Next() => Nouns[random.Next(Nouns.Length)];

        public string Sentence() => string.Join(' ', Enumerable.Range(0, random.Next(6, 12)).Select(_ => Next())) + ".";

        public string Paragraph(int lines) => string.Join('\n', Enumerable.Range(0, lines).Select(_ => Sentence()));

        public string Items(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => $"- {Sentence()}\n"));
    }
}
