using System.Text.Json;
using System.Text.RegularExpressions;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Declare.Verification;

public class PatternTests
{
    /// <summary>Some of these are written for dialects that .NET does not read.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("^[0-9]+ beds?$")]
    [InlineData(@"\[\(\)\]\\")]
    [InlineData("[]a]")]
    [InlineData("[^]a]")]
    [InlineData(@"[\]\-a-z-]")]
    [InlineData("[[:alpha:]]+")]
    [InlineData("[a-z-[aeiou]]")]
    [InlineData(@"[\w-a]")]
    [InlineData(@"[+-\]]")]
    [InlineData("(?P<name>a)(?P=name)")]
    [InlineData("(?<!a)(?=b)(?:c|d)(?i)e")]
    [InlineData("(a|b|)c")]
    [InlineData("a*?b+?c??d++")]
    [InlineData("a{2,3}{")]
    [InlineData("a{,3}}]")]
    [InlineData("^*a")]
    [InlineData("(*UTF8)a")]
    [InlineData("(?x) a # (")]
    [InlineData("(?#[)")]
    [InlineData(@"\Q(\E")]
    public void What_some_dialect_takes_is_taken(string pattern) => Assert.Empty(Errors(pattern));

    [Theory]
    [InlineData("[a-", "a `[` is never closed")]
    [InlineData("[^", "a `[` is never closed")]
    [InlineData(@"[a\]", "a `[` is never closed")]
    [InlineData("(a", "a `(` is never closed")]
    [InlineData("((a)", "a `(` is never closed")]
    [InlineData("a)", "a `)` closes nothing")]
    [InlineData("*a", "nothing stands before `*`")]
    [InlineData("a|+", "nothing stands before `+`")]
    [InlineData("(a|?)", "nothing stands before `?`")]
    [InlineData("a**", "`*` repeats a repetition")]
    [InlineData("a\\", "a backslash ends it")]
    [InlineData("[z-a]", "the range `z-a` runs backwards")]
    [InlineData("a{3,2}", "`{3,2}` asks for more than it allows")]
    public void What_no_dialect_takes_is_reported(string pattern, string problem)
    {
        Assert.Contains(problem, Assert.Single(Errors(pattern)), StringComparison.Ordinal);
        Assert.Throws<RegexParseException>(() => new Regex(pattern, RegexOptions.None));
    }

    private static IEnumerable<string> Errors(string pattern)
    {
        var json = JsonSerializer.Serialize(pattern);
        var text = $"@spec A\nscenario s:\nwhen $ t\nthen stdout matches {json}\n";
        return Declared.Vmd(SourceText.From("x.vmd", text)).Diagnostics.Select(error => error.Message);
    }
}
