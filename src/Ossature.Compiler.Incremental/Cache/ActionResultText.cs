using System.Globalization;
using System.Text;
using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Incremental.Keys;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Cache;

/// <summary>A result as text: a version line, the digest of the rest, then one line <c>word value</c> per fact.</summary>
internal static class ActionResultText
{
    public const string Header = "ossature result 1\n";

    public static string Write(ActionResult result)
    {
        var body = new StringBuilder();
        void Line(string word, string value) => body.Append(word).Append(' ').Append(value).Append('\n');

        foreach (var (path, digest) in result.Files.Writes)
        {
            Line("output", $"{digest} {OneLine.Escape(path)}");
        }

        foreach (var path in result.Files.Deletes)
        {
            Line("delete", OneLine.Escape(path));
        }

        Line("calls", result.Usage.Calls.ToString(CultureInfo.InvariantCulture));
        Optional("input-tokens", result.Usage.InputTokens);
        Optional("output-tokens", result.Usage.OutputTokens);
        Optional("cached-tokens", result.Usage.CachedTokens);
        Optional("cost", result.Usage.Cost);
        foreach (var note in result.Notes)
        {
            Line("note", OneLine.Escape(note));
        }

        Line("verify-output", OneLine.Escape(result.VerifyOutput));
        KeyLines("claim", result.Claim);
        KeyLines("verify", result.Verify);
        foreach (var digest in result.AlsoVerified)
        {
            Line("verified", digest.ToString());
        }

        var text = body.ToString();
        return $"{Header}{Digest.Of(text)}\n{text}";

        void Optional(string word, IFormattable? value)
        {
            if (value is not null)
            {
                Line(word, value.ToString(null, CultureInfo.InvariantCulture));
            }
        }

        void KeyLines(string word, Key key)
        {
            foreach (var line in key.Text[..^1].Split('\n'))
            {
                Line(word, line);
            }
        }
    }

    /// <summary>The result, or null when the text is not exactly what <see cref="Write"/> makes.</summary>
    public static ActionResult? Read(string text)
    {
        var checksum = text.StartsWith(Header, StringComparison.Ordinal) ? text.IndexOf('\n', Header.Length) : -1;
        if (checksum < 0 || text[Header.Length..checksum] != Digest.Of(text[(checksum + 1)..]).ToString())
        {
            return null;
        }

        var facts = new Facts();
        foreach (var line in text[(checksum + 1)..].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var space = line.IndexOf(' ');
            if (space < 0 || !facts.Take(line[..space], line[(space + 1)..]))
            {
                return null;
            }
        }

        return facts.Result();
    }

    private sealed class Facts
    {
        private readonly Dictionary<string, Digest> outputs = new(StringComparer.Ordinal);
        private readonly List<string> deletes = [];
        private readonly List<string> notes = [];
        private readonly List<Digest> verified = [];
        private readonly StringBuilder claim = new();
        private readonly StringBuilder verify = new();
        private Usage usage = Usage.None;
        private string verifyOutput = "";

        public bool Take(string word, string value)
        {
            switch (word)
            {
                case "output":
                    var space = value.IndexOf(' ');
                    return space > 0
                        && Digest.TryParse(value[..space], out var digest)
                        && OneLine.TryUnescape(value.AsSpan(space + 1), out var path)
                        && outputs.TryAdd(path, digest);
                case "delete":
                    return Text(value, deletes.Add);
                case "note":
                    return Text(value, notes.Add);
                case "verify-output":
                    return Text(value, text => verifyOutput = text);
                case "calls":
                    return Number<int>(value, number => usage = usage with { Calls = number });
                case "input-tokens":
                    return Number<long>(value, number => usage = usage with { InputTokens = number });
                case "output-tokens":
                    return Number<long>(value, number => usage = usage with { OutputTokens = number });
                case "cached-tokens":
                    return Number<long>(value, number => usage = usage with { CachedTokens = number });
                case "cost":
                    return Number<decimal>(value, number => usage = usage with { Cost = number });
                case "claim":
                    claim.Append(value).Append('\n');
                    return true;
                case "verified":
                    var isDigest = Digest.TryParse(value, out var earlier);
                    verified.Add(earlier);
                    return isDigest;
                case "verify":
                    verify.Append(value).Append('\n');
                    return true;
                default:
                    return false;
            }
        }

        public ActionResult? Result() =>
            Key.Parse(claim.ToString()) is { } claimKey && Key.Parse(verify.ToString()) is { } verifyKey
                ? new()
                {
                    Claim = claimKey,
                    Verify = verifyKey,
                    AlsoVerified = [.. verified],
                    Files = new FileChanges(outputs, deletes),
                    Usage = usage,
                    VerifyOutput = verifyOutput,
                    Notes = [.. notes],
                }
                : null;

        private static bool Text(string value, Action<string> take)
        {
            var ok = OneLine.TryUnescape(value, out var text);
            take(text);
            return ok;
        }

        private static bool Number<T>(string value, Action<T> take)
            where T : struct, ISpanParsable<T>
        {
            var ok = T.TryParse(value, CultureInfo.InvariantCulture, out var number);
            take(number);
            return ok;
        }
    }
}
