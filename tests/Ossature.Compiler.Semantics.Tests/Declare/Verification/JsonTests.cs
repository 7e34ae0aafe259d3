using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Declare.Verification;

public class JsonTests
{
    [Theory]
    [InlineData("null")]
    [InlineData("-0")]
    [InlineData("1.50e+10")]
    [InlineData("1E5")]
    [InlineData("[ ]")]
    [InlineData("{}")]
    [InlineData("[[], {}, [NaN, -Infinity, Infinity]]")]
    [InlineData("""{"a": {"b": [1, {"c": ""}]}, "": null}""")]
    [InlineData(""" "\"\\\/\b\f\n\r\t\u00e9\uD83D" """)]
    [InlineData("\"Grö\u00DFe 東京 \u2028 \U0001F600 \u007F\"")]
    public void Json_is_taken_as_it_is_written(string json) =>
        Assert.Equal(json.Trim(), Declared.Verification($"@spec A\nf(x)\na | {json} | 1\n").Groups[0].Cases[0].Inputs[0]);

    /// <summary>The span is counted from the start of the value.</summary>
    [Theory]
    [InlineData("01", 0, 2, "`01` is not a number")]
    [InlineData("+1", 0, 2, "`+1` is not a number")]
    [InlineData("1.", 0, 2, "`1.` is not a number")]
    [InlineData(".5", 0, 2, "`.5` is not a number")]
    [InlineData("-", 0, 1, "`-` is not a number")]
    [InlineData("1e", 0, 2, "`1e` is not a number")]
    [InlineData("1e+", 0, 3, "`1e+` is not a number")]
    [InlineData("0x1F", 0, 4, "`0x1F` is not a number")]
    [InlineData("1_000", 0, 5, "`1_000` is not a number")]
    [InlineData("--1", 0, 3, "`--1` is not a number")]
    [InlineData("-NaN", 0, 4, "`-NaN` is not a number")]
    [InlineData("[nan]", 1, 3, "`nan` is no JSON word")]
    [InlineData("12 apples", 3, 6, "more follows")]
    [InlineData("[1] [2]", 4, 3, "more follows")]
    [InlineData("[1, 2", 5, 0, "a `]` is missing")]
    [InlineData("[{\"a\": [1]", 10, 0, "a `}` is missing")]
    [InlineData("[1, ]", 4, 1, "a value is missing before `]`")]
    [InlineData("[, 1]", 1, 1, "a value is missing before `,`")]
    [InlineData("[1 2]", 3, 1, "a comma or closing bracket is missing")]
    [InlineData("[1}", 2, 1, "a comma or closing bracket is missing")]
    [InlineData("]", 0, 1, "a value is missing before `]`")]
    [InlineData("{\"a\" 1}", 5, 1, "a `:` is missing")]
    [InlineData("{\"a\": }", 6, 1, "a value is missing before `}`")]
    [InlineData("{\"a\": 1,}", 8, 1, "a key must be a text in double quotes")]
    [InlineData("{a: 1}", 1, 1, "a key must be a text in double quotes")]
    [InlineData("{1: 2}", 1, 1, "a key must be a text in double quotes")]
    [InlineData("\"a", 0, 2, "never closed")]
    [InlineData("\"a\\\"", 0, 4, "never closed")]
    [InlineData("\"\\d\"", 1, 2, "starts no escape")]
    [InlineData("\"\\u12\"", 1, 2, "starts no escape")]
    [InlineData("\"a\tb\"", 2, 1, "no tab or other control character")]
    [InlineData("\U0001F600", 0, 2, "a value is missing before")]
    [InlineData("'a'", 0, 3, "single quotes make no string")]
    [InlineData("'a", 0, 2, "single quotes make no string")]
    public void What_is_wrong_is_said_where_it_stands(string json, int start, int length, string problem)
    {
        var prefix = "@spec A\n@fixture F = ";
        var (_, diagnostics) = Declared.Vmd(SourceText.From("x.vmd", $"{prefix}{json}\nf(x)\na | 1 | 1\n"));
        var error = Assert.Single(diagnostics);
        Assert.Equal(("OSS1217", new TextSpan(prefix.Length + start, length)), (error.Code, error.Location.Span));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_is_not_limited()
    {
        const int Depth = 100_000;
        var json = string.Concat(Enumerable.Repeat("[{\"a\":", Depth)) + "1" + string.Concat(Enumerable.Repeat("}]", Depth));
        Assert.Equal(json, Declared.Verification($"@spec A\nf(x)\na | {json} | 1\n").Groups[0].Cases[0].Inputs[0]);
    }
}
