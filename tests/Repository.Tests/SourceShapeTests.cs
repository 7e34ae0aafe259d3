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
    public void Every_folder_of_goldens_belongs_to_a_test_file_that_looks_for_strays() =>
        Findings.AssertNone(StrayGoldens(Clone.Files, Clone.Read));

    [Theory]
    [InlineData("t/Goldens/ATests/x.txt", "", "t/Goldens/ATests belongs to no t/ATests.cs")]
    [InlineData("t/Goldens/ATests/x.txt t/ATests.cs", "Golden.Verify(x)", "t/ATests.cs does not call Golden.AssertNoStrays")]
    public void A_golden_without_its_test_is_named(string files, string source, string finding) =>
        Assert.Equal([finding], StrayGoldens(files.Split(' '), _ => source));

    private static IEnumerable<string> TooLong(string path, string text)
    {
        var lines = text.Split('\n').Length;
        return lines > MostLines ? [$"{path} has {lines} lines; split it by construct"] : [];
    }

    private static IEnumerable<string> StrayGoldens(IReadOnlyCollection<string> files, Func<string, string> read) =>
        from folder in files
            .Where(path => path.Contains("/Goldens/", StringComparison.Ordinal))
            .Select(FolderOfGoldens)
            .Distinct()
        let test = folder.Replace("/Goldens/", "/", StringComparison.Ordinal) + ".cs"
        let finding = !files.Contains(test) ? $"{folder} belongs to no {test}"
        : read(test).Contains("Golden.AssertNoStrays(", StringComparison.Ordinal) ? null
        : $"{test} does not call Golden.AssertNoStrays"
        where finding is not null
        select finding;

    private static string FolderOfGoldens(string path)
    {
        var end = path.IndexOf('/', path.IndexOf("/Goldens/", StringComparison.Ordinal) + "/Goldens/".Length);
        return end < 0 ? path : path[..end];
    }
}
