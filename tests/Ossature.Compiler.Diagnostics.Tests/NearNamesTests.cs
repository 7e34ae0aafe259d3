using Ossature.Compiler.Text;

namespace Ossature.Compiler.Diagnostics.Tests;

public sealed class NearNamesTests
{
    [Theory]
    [InlineData("outptu", "output")]
    [InlineData("Output", "output")]
    [InlineData("ouput", "output")]
    [InlineData("langage", "language")]
    [InlineData("dri", "dir")]
    public void A_slip_of_the_keyboard_finds_its_name(string name, string expected) =>
        Assert.Equal(expected, NearNames.Nearest(name, ["dir", "framework", "language", "output"]));

    [Theory]
    [InlineData("banana")]
    [InlineData("")]
    public void Another_word_finds_none(string name) => Assert.Null(NearNames.Nearest(name, ["framework", "output"]));

    [Fact]
    public void A_name_is_no_mistake_for_itself() => Assert.Equal("users", NearNames.Nearest("user", ["user", "users"]));

    [Fact]
    public void A_known_name_that_means_nothing_where_it_stands_is_not_replaced()
    {
        var (help, fix) = NearNames.Suggest(Location.OfFile("a.sds"), "user", ["user", "users"]);

        Assert.Equal("did you mean `users`?", help);
        Assert.Null(fix);
    }

    [Fact]
    public void Of_two_equally_near_names_the_first_by_name_is_taken() =>
        Assert.Equal("cat", NearNames.Nearest("at", ["hat", "cat"]));

    [Fact]
    public void Without_a_near_name_the_known_ones_are_listed()
    {
        Assert.Equal("known are: `a`, `b`", NearNames.Help("zzzz", ["b", "a", "b"]));
        Assert.Equal("there are none", NearNames.Help("zzzz", []));
        Assert.EndsWith(
            "`h` and 2 more",
            NearNames.Help("zzzz", "abcdefghij".Select(c => c.ToString())),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "known are: `n000`, `n001`, `n002`, `n003`, `n004`, `n005`, `n006`, `n007` and 292 more",
            NearNames.Help("zzzz", Enumerable.Range(0, 300).Select(i => $"n{i * 7 % 300:000}"))
        );
    }

    [Fact]
    public void Huge_names_are_neither_compared_nor_listed_whole()
    {
        var huge = new string('a', 100_000);

        Assert.Equal($"known are: `{huge[..60]}…`", NearNames.Help(huge + "b", [huge]));
        Assert.Equal("known are: `abc`", NearNames.Help(huge, ["abc"]));
    }

    [Theory]
    [InlineData(200, 0, 12, "abcdABC_")]
    [InlineData(200, 0, 12, "abäÄB\u0131i_")]
    [InlineData(20, 58, 72, "abAB_")]
    [InlineData(20, 58, 72, "abäÄB")]
    public void The_distance_is_the_one_of_the_whole_table(int count, int shortest, int longest, string letters)
    {
        var random = new Random(7);
        var names = Enumerable.Range(0, count).Select(_ => RandomName(random, shortest, longest, letters)).ToArray();
        names = [.. names, .. names.Take(count / 2).Select(name => Misspelt(random, name))];
        foreach (var name in names)
        {
            Assert.Equal(NearestByWholeTable(name, [.. names.Where(other => other != name)]), NearNames.Nearest(name, names));
        }
    }

    [Fact]
    public void A_near_name_comes_with_its_fix_and_quotes_stay()
    {
        var source = SourceText.From("a.toml", "key = \"outptu\"\n");
        var (help, fix) = NearNames.Suggest(Location.Of(source, new(6, 8)), "outptu", ["dir", "output"]);
        Assert.Equal("did you mean `output`?", help);
        Assert.Equal("replace `outptu` by `output`", fix!.Title);
        Assert.Equal("key = \"output\"\n", source.WithEdits(fix.Edits).Text);
    }

    [Fact]
    public void A_name_that_does_not_stand_there_as_it_is_gets_no_fix()
    {
        var source = SourceText.From("a.toml", "key = \"out\\u0070tu\"\n");
        Assert.Null(NearNames.Suggest(Location.Of(source, new(6, 13)), "outptu", ["output"]).Fix);
        Assert.Null(NearNames.Suggest(Location.OfFile("a.toml"), "outptu", ["output"]).Fix);
    }

    [Fact]
    public void Two_names_that_are_equally_near_make_no_fix()
    {
        var source = SourceText.From("a.toml", "STORE3\n");
        var (help, fix) = NearNames.Suggest(Location.Of(source, new(0, 6)), "STORE3", ["STORE2", "STORE1"]);

        Assert.Equal("did you mean `STORE1`?", help);
        Assert.Null(fix);
    }

    private static string RandomName(Random random, int shortest, int longest, string letters) =>
        string.Concat(Enumerable.Range(0, random.Next(shortest, longest)).Select(_ => letters[random.Next(letters.Length)]));

    private static string Misspelt(Random random, string name)
    {
        for (var mistakes = random.Next(1, 8); mistakes > 0 && name.Length > 1; mistakes--)
        {
            var at = random.Next(name.Length - 1);
            name = random.Next(3) switch
            {
                0 => name.Remove(at, 1),
                1 => name.Insert(at, "x"),
                _ => $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}",
            };
        }

        return name;
    }

    /// <summary>The definition, slowly: every distance in full, the least of those within a third, the first by name.</summary>
    private static string? NearestByWholeTable(string name, IEnumerable<string> candidates) =>
        candidates
            .Select(candidate => (candidate, distance: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(pair => pair.distance <= Math.Max(1, Math.Max(name.Length, pair.candidate.Length) / 3))
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();

    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                var replace = table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(replace, 1 + Math.Min(table[i - 1, j], table[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], 1 + table[i - 2, j - 2]);
                }
            }
        }

        return table[a.Length, b.Length];
    }
}
