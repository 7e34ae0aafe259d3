using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Fuzz.Inputs;

/// <summary>Makes the inputs of a run. Seed and number decide what an input holds, so that any of them can be made again by itself.</summary>
internal sealed class InputSource
{
    private const int SmallFile = 4_096;
    private const int MostDamages = 8;

    private static readonly string[] Folders = ["tests/Ossature.Compiler.Syntax.Tests/Corpus", "tests/Fuzz/Seeds", "samples"];

    private readonly byte[][] files;
    private readonly Grammar grammar;
    private readonly int seed;

    public InputSource(string language, int seed)
    {
        this.seed = seed;
        grammar = Grammar.Parse(File.ReadAllText(RepositoryFolder.PathOf($"tests/Fuzz/Grammars/{language}.txt")));
        files =
        [
            .. Folders
                .SelectMany(folder =>
                    Directory.EnumerateFiles(RepositoryFolder.PathOf(folder), "*." + language, SearchOption.AllDirectories)
                )
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllBytes),
        ];
    }

    /// <summary>One input.</summary>
    public byte[] Make(long number)
    {
        var random = new Random(HashCode(seed, number));
        var mutator = new Mutator(random, grammar, Whole);
        var bytes = random.Next(8) switch
        {
            <= 2 => Window(Whole(random), random),
            <= 5 => grammar.Document(random),
            6 => [.. Window(Whole(random), random), .. Window(Whole(random), random)],
            _ => [.. Enumerable.Range(0, random.Next(12)).SelectMany(_ => grammar.Fragment(random))],
        };

        // Mostly few: an input that is damaged all over says the same as random bytes.
        for (var damages = random.Next(random.Next(MostDamages + 1) + 1); damages > 0; damages--)
        {
            bytes = mutator.Damage(bytes);
        }

        return bytes;
    }

    /// <summary>A file as it lies there, or a made one.</summary>
    private byte[] Whole(Random random) =>
        files.Length > 0 && random.Next(4) > 0 ? files[random.Next(files.Length)] : grammar.Document(random);

    /// <summary>Some lines out of a large file; a small file as it is.</summary>
    private static byte[] Window(byte[] file, Random random)
    {
        if (file.Length <= SmallFile)
        {
            return file;
        }

        // From the top half of the time: what follows the head of a file means more than what stands alone.
        var start = random.Next(2) == 0 ? 0 : Lines.StartOf(file, random.Next(file.Length));
        var end = Lines.StartOf(file, Math.Min(file.Length, start + random.Next(SmallFile)));
        return file[start..Math.Max(start, end)];
    }

    /// <summary>The same on every machine and in every run, unlike <see cref="System.HashCode"/>.</summary>
    private static int HashCode(int seed, long number)
    {
        var mixed = unchecked(((ulong)number * 0x9E3779B97F4A7C15) ^ ((ulong)(uint)seed * 0xC2B2AE3D27D4EB4F));
        mixed = unchecked((mixed ^ (mixed >> 31)) * 0xD6E8FEB86659FD93);
        return (int)(mixed >> 33);
    }
}
