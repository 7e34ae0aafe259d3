namespace Ossature.Compiler.Generator;

/// <summary>A file that is generated, by its path from the repository's root.</summary>
internal sealed record GeneratedFile(string Path, string Content)
{
    /// <summary>Writes the file, or with <paramref name="check"/> only compares; false when it is stale.</summary>
    public bool WriteOrCompare(string root, bool check)
    {
        var target = System.IO.Path.Combine(root, Path);
        if (File.Exists(target) && File.ReadAllText(target).ReplaceLineEndings("\n") == Content)
        {
            return true;
        }

        Console.WriteLine($"{(check ? "stale" : "wrote")} {Path}");
        if (!check)
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.WriteAllText(target, Content);
        }

        return !check;
    }
}
