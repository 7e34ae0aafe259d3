namespace Ossature.CommandLine.Tests;

public sealed class LegacyHeaderTests
{
    private static readonly string[] Files = ["/demo/specs/greeter.smd", "/demo/specs/greeter.amd"];

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Old_headers_are_one_diagnostic_each_and_are_moved_into_frontmatter(string lineBreak)
    {
        var ossc = Samples.Project();
        foreach (var file in Files)
        {
            ossc.Disk.Put(file, Old(ossc.Disk.Peek(file)!).Replace("\n", lineBreak, StringComparison.Ordinal));
        }

        Assert.Equal("OSS1005 OSS1005", ossc.Run("check").Codes);

        var result = ossc.Run("check", "--fix");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("fixed 2 problems in 2 files\n1 specification, 1 architecture: no problems\n", result.Out);
        foreach (var file in Files)
        {
            var text = ossc.Disk.Peek(file)!;
            Assert.StartsWith($"---{lineBreak}", text, StringComparison.Ordinal);
            Assert.DoesNotContain("@id", text, StringComparison.Ordinal);
            Assert.Equal(text.Split('\n').Length, lineBreak.Length == 1 ? text.Split('\n').Length : text.Split("\r\n").Length);
        }
    }

    /// <summary>A file with its metadata below the title, as it was written once.</summary>
    private static string Old(string text)
    {
        var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
        var metadata = text[4..end].Split('\n').Select(line => "@" + line);
        var rest = text[(end + 5)..].TrimStart('\n');
        var titleEnd = rest.IndexOf('\n', StringComparison.Ordinal);
        return $"{rest[..titleEnd]}\n\n{string.Join('\n', metadata)}\n{rest[titleEnd..]}";
    }
}
