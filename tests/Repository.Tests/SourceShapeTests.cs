namespace Repository.Tests;

public sealed class SourceShapeTests
{
    private const int MostLines = 400;

    [Fact]
    public void No_source_file_has_grown_beyond_one_job() =>
        Findings.AssertNone(
            Clone
                .Files.Where(path =>
                    path.EndsWith(".cs", StringComparison.Ordinal) && !path.EndsWith(".g.cs", StringComparison.Ordinal)
                )
                .SelectMany(path => TooLong(path, Clone.Read(path)))
        );

    [Fact]
    public void A_file_that_is_too_long_is_named() =>
        Assert.Equal(["a.cs has 401 lines; split it by construct"], TooLong("a.cs", new string('\n', MostLines)));

    [Fact]
    public void Every_golden_is_named_by_the_test_file_it_lies_under() =>
        Findings.AssertNone(StrayGoldens(Clone.Files, Clone.Read));

    [Theory]
    [InlineData("t/Goldens/ATests/x.txt", "", "t/Goldens/ATests/x.txt: there is no t/ATests.cs")]
    [InlineData(
        "t/Goldens/ATests/x.txt t/ATests.cs",
        "Verify(y, \"y.txt\")",
        "t/Goldens/ATests/x.txt: t/ATests.cs does not name it"
    )]
    public void A_golden_without_its_test_is_named(string files, string source, string finding) =>
        Assert.Equal([finding], StrayGoldens(files.Split(' '), _ => source));

    [Theory]
    [InlineData("Verify(y, \"x.txt\")")]
    [InlineData("Verify(y, name); Golden.AssertNoStrays(names)")]
    public void A_golden_is_named_or_a_test_looks_for_strays_itself(string source) =>
        Assert.Empty(StrayGoldens(["t/Goldens/ATests/x.txt", "t/ATests.cs"], _ => source));

    private static IEnumerable<string> TooLong(string path, string text)
    {
        var lines = text.Split('\n').Length;
        return lines > MostLines ? [$"{path} has {lines} lines; split it by construct"] : [];
    }

    private static IEnumerable<string> StrayGoldens(IReadOnlyCollection<string> files, Func<string, string> read)
    {
        foreach (var golden in files.Where(path => path.Contains("/Goldens/", StringComparison.Ordinal)))
        {
            var parts = golden.Split("/Goldens/");
            var test = $"{parts[0]}/{parts[1].Split('/')[0]}.cs";
            if (!files.Contains(test))
            {
                yield return $"{golden}: there is no {test}";
            }
            else if (!Names(read(test), Path.GetFileName(golden)))
            {
                yield return $"{golden}: {test} does not name it";
            }
        }
    }

    /// <summary>A test file names a golden as a text, with or without its ending, or compares a computed list of names itself.</summary>
    private static bool Names(string source, string golden) =>
        new[] { $"\"{golden}\"", $"\"{Path.GetFileNameWithoutExtension(golden)}\"", "Golden.AssertNoStrays(" }.Any(
            source.Contains
        );
}
