using Ossature.Compiler.Text;

namespace Ossature.Compiler.Fuzz.Linearity;

/// <summary>Projects of many files, each with a fault that concerns the others.</summary>
internal static class Projects
{
    public static Subject[] All =>
        [
            Subject.Project("unknown dependencies", number => [Spec(number, $"S{number}", $"UNKNOWN_{number}")]),
            Subject.Project("a chain", number => [Spec(number, $"S{number}", number == 0 ? "" : $"S{number - 1}")]),
            Subject.Project("a ring of each two", number => [Spec(number, $"S{number}", $"S{number ^ 1}")]),
            Subject.Project("all depend on the first", number => [Spec(number, $"S{number}", number == 0 ? "" : "S0")]),
            Subject.Project("one id", number => [Spec(number, "S", "")]),
            Subject.Project("broken files", number => [SourceText.From($"specs/{number}.smd", "## Overview\n```\n")]),
            Subject.Project("architectures of nothing", number => [Architecture(number, $"S{number}", number)]),
            Subject.Project(
                "architectures of one specification",
                number => [Spec(0, "S", ""), Architecture(number, "S", number)]
            ),
            Subject.Project(
                "components of one path",
                number => [Spec(number, $"S{number}", ""), Architecture(number, $"S{number}", 0)]
            ),
            Subject.Project("cases of nothing", number => [Cases(number, $"S{number}", "f")]),
            Subject.Project("cases of one specification", number => [Spec(0, "S", ""), Cases(number, "S", $"f{number}")]),
            Subject.Project("the same cases of one specification", number => [Spec(0, "S", ""), Cases(number, "S", "f")]),
            Subject.Project("modules", number => System(number, number)),
            Subject.Project("a chain of modules", number => System(number, number - 1)),
            Subject.Project("modules that all consume from the first", number => System(number, 0)),
            Subject.Project("modules of each two", number => System(number, number ^ 1)),
            Subject.Project("modules of an unknown one", number => System(number, -1)),
            Subject.Project(
                "suppressions",
                number =>
                    [
                        SourceText.From(
                            $"specs/{number}.smd",
                            "<!-- ossc: allow OSS1031 x -->\n" + Spec(number, $"S{number}", "").Text
                        ),
                    ]
            ),
        ];

    private static SourceText Spec(int number, string id, string depends) =>
        SourceText.From(
            $"specs/{number}.smd",
            $"---\nid: {id}\nstatus: draft\npriority: low\ndepends: [{depends}]\n---\n# T\n## Requirements\n### R\nD.\n\n**Accepts:** x\n\n**Returns:** y\n"
        );

    private static SourceText Architecture(int number, string spec, int path) =>
        SourceText.From(
            $"specs/{number}.amd",
            $"---\nspec: {spec}\nstatus: draft\n---\n# T\n## Overview\nx\n## Components\n### C{number}\n@path: src/{path}.cs\n\nD.\n\n**Interface:**\n```\nf()\n```\n**Contracts:** None\n"
        );

    /// <summary>A module that consumes from another one; the first one comes with the system.</summary>
    private static IEnumerable<SourceText> System(int number, int from)
    {
        if (number == 0)
        {
            yield return SourceText.From("specs/system.sds", "system s v1.0 {\n}\n");
        }

        var consumes = number == from ? "" : $"  consumes: [m{from}/E{from}, m{from}/e{from}.done]\n";
        var handler = number == from ? "" : $"on m{from}/e{from}.done {{\n  >> create E{number}(a)\n}}\n";
        yield return SourceText.From(
            $"specs/{number}-module.sds",
            $"module m{number} {{\n  owns: [E{number}]\n  exposes: [E{number}, e{number}.done]\n{consumes}  boundary: b{number}\n}}\n"
        );
        yield return SourceText.From(
            $"specs/m{number}.sds",
            $"spec m{number} v1.0 {{\n}}\nentity E{number} {{\n  id: uuid\n  status: [a, done]\n}}\nmachine E{number}.status {{\n  a -> done\n}}\nevent e{number}.done {{\n  ref: E{number}.id\n}}\n{handler}"
        );
    }

    private static SourceText Cases(int number, string spec, string group) =>
        SourceText.From($"specs/{number}.vmd", $"@spec {spec}\n\n@covers unknown\n{group}(a)\none | 1 | 1\n");
}
