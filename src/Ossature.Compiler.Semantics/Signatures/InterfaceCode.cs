namespace Ossature.Compiler.Semantics.Signatures;

/// <summary>
/// Interface blocks and data models as signatures see them. Code is opaque text in any language, so only what surely means nothing is
/// left out: blank lines, blanks at line ends, and in known languages lines that hold nothing but a comment.
/// </summary>
internal static class InterfaceCode
{
    public static string Canonical(string language, string code)
    {
        var comment = LineComment(language.ToLowerInvariant());
        var lines = code.Split('\n')
            .Select(line => line.TrimEnd())
            .Where(line => line.Length > 0)
            .Where(line => comment is null || !line.TrimStart().StartsWith(comment, StringComparison.Ordinal));
        return string.Join('\n', lines);
    }

    private static string? LineComment(string language) =>
        language switch
        {
            "csharp" or "cs" or "c#" or "fsharp" or "fs" or "java" or "kotlin" or "scala" or "swift" or "go" => "//",
            "c" or "cpp" or "c++" or "rust" or "rs" or "zig" or "dart" or "php" or "proto" => "//",
            "javascript" or "js" or "typescript" or "ts" or "tsx" or "jsx" => "//",
            "python" or "py" or "ruby" or "rb" or "sh" or "bash" or "yaml" or "yml" or "toml" or "elixir" or "graphql" => "#",
            "sql" or "lua" or "haskell" or "hs" or "elm" => "--",
            _ => null,
        };
}
