using System.Security.Cryptography;

namespace Ossature.Compiler.Benchmarks;

/// <summary>The least that any check must do: read each file and take its digest.</summary>
internal static class Floor
{
    public static void Run(string folder)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        Parallel.For(0, files.Length, number => SHA256.HashData(File.ReadAllBytes(files[number])));
    }
}
