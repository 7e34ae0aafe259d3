using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Tests.Properties;

/// <summary>
/// Files of a project that chance writes, changes and removes: specifications that refer to each other, to nothing or in a ring, that share
/// components and paths, and that are sound by themselves or not.
/// </summary>
internal sealed class RandomProject
{
    private static readonly string[] Ids = ["A", "B", "C", "D", "Ö"];

    private static readonly string[] Paths =
    [
        "ossature.toml",
        .. new[] { "a", "b", "c", "i/d", "I/e" }.SelectMany(name =>
            new[] { $"specs/{name}.smd", $"specs/{name}.amd", $"specs/{name}.vmd" }
        ),
    ];

    private readonly Random random;
    private readonly SortedDictionary<string, string> files = new(StringComparer.Ordinal);

    public RandomProject(int seed)
    {
        random = new(seed);
        foreach (var path in Paths.Where(path => path.EndsWith(".toml", StringComparison.Ordinal) || random.Next(2) > 0))
        {
            files.Add(path, NewText(path));
        }
    }

    /// <summary>The files in an order that chance decides.</summary>
    public IEnumerable<SourceText> InAnyOrder()
    {
        var sources = files.Select(file => SourceText.From(file.Key, file.Value)).ToArray();
        random.Shuffle(sources);
        return sources;
    }

    /// <summary>The project as it lies on a disk.</summary>
    public SpecWorkspace Open()
    {
        var disk = new VirtualDisk();
        foreach (var (path, text) in files)
        {
            disk.WriteText("/p/" + path, text);
        }

        return SpecWorkspace.Open(disk, "/p");
    }

    /// <summary>Writes or removes one file, and does the same to a workspace.</summary>
    public SpecWorkspace Edit(SpecWorkspace workspace)
    {
        var path = random.GetItems(Paths, 1)[0];
        if (path != "ossature.toml" && files.Count > 3 && random.Next(5) == 0)
        {
            files.Remove(path);
            return workspace.WithoutFile(path);
        }

        files[path] = files.TryGetValue(path, out var text) && random.Next(3) > 0 ? Damaged(text) : NewText(path);
        return workspace.WithText(path, files[path]);
    }

    private string NewText(string path)
    {
        var name = path[^5..^4].ToUpperInvariant();
        var id = Mostly(name, Ids);
        return path[^4..] switch
        {
            ".smd" => Mostly(Files.Spec(id, Mostly("", Ids), OneOf("Says it.", "Says it loudly."))),
            ".amd" => Mostly(
                Files.Architecture(
                    id,
                    Mostly("Part" + name, "Till", "till", "İI"),
                    Mostly($"src/{name}.cs", "src/Ⅰ.cs", "src/till.cs", "../c.cs"),
                    OneOf("It holds", "It never fails")
                )
            ),
            ".vmd" => Mostly(
                $"""
                @spec {id}
                @fixture f = 1

                {Mostly("Greet_a_person", "greet", "Till")}(name)
                one | "a" | {Mostly("\"A\"", "f", "!NameError", "Ok")}

                @covers {Mostly("\"Greet a person\"", "nobody", "GREET")}
                scenario {OneOf("It is greeted", "it is GREETED")}:
                when $ greet
                > hello

                """
            ),
            _ => Files.Configuration
                + Mostly("", "[diagnostics]\nOSS1301 = \"warning\"\n", "[output]\n", "[build]\njobs = 1.5\n"),
        };
    }

    private string Mostly(string usual, params string[] others) => random.Next(16) == 0 ? OneOf(others) : usual;

    private string OneOf(params string[] texts) => random.GetItems(texts, 1)[0];

    private string Mostly(string text) => Mostly(text, Damaged(text));

    /// <summary>The text without a line, with one twice, or with one put elsewhere.</summary>
    private string Damaged(string text)
    {
        var lines = text.Split('\n').ToList();
        var line = random.Next(lines.Count);
        var words = lines[line];
        if (random.Next(3) > 0)
        {
            lines.RemoveAt(line);
        }

        if (random.Next(3) > 0)
        {
            lines.Insert(random.Next(lines.Count + 1), words);
        }

        return string.Join('\n', lines);
    }
}
