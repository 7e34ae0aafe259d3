using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ossature.Compiler.Models.Recordings;

/// <summary>Writes an answer file that <see cref="AnswerReader"/> reads back as the same answer.</summary>
public static class AnswerWriter
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of the file.</summary>
    public static string Write(ModelAnswer answer)
    {
        var pieces = answer.Parts.Select(part =>
            part switch
            {
                AnswerToolCall call => ToolCall(call),
                _ => EscapeText(((AnswerText)part).Text),
            }
        );
        var body = string.Join("\n\n", pieces) + "\n";
        var fields = FrontMatter(answer);

        // An empty block keeps a text that itself starts with the fence (or a byte-order mark) from being taken for one.
        var fenced =
            fields.Length > 0
            || body.StartsWith(AnswerSyntax.FrontMatterFence + "\n", StringComparison.Ordinal)
            || body[0] == '\uFEFF';
        return fenced ? $"---\n{fields}---\n\n{body}" : body;
    }

    private static string FrontMatter(ModelAnswer answer)
    {
        var text = new StringBuilder();
        void Field(string name, long? value)
        {
            if (value is not null)
            {
                text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\n");
            }
        }

        Field("input_tokens", answer.InputTokens);
        Field("output_tokens", answer.OutputTokens);
        Field("cached_tokens", answer.CachedTokens);
        return text.ToString();
    }

    private static string EscapeText(string text) =>
        string.Join(
            '\n',
            text.Replace("\r\n", "\n", StringComparison.Ordinal)
                .Replace('\r', '\n')
                .Trim('\n')
                .Split('\n')
                .Select(line =>
                    AnswerSyntax.ToolFence().IsMatch(line) || AnswerSyntax.EscapedToolFence().IsMatch(line) ? "\\" + line : line
                )
        );

    private static string ToolCall(AnswerToolCall call)
    {
        var body = Lines(call.Arguments) ?? call.Arguments.ToJsonString(Indented) + "\n";
        var longest = AnswerSyntax.FenceAtLineStart().Matches(body).Select(match => match.Length).DefaultIfEmpty(2).Max();
        var fence = new string('`', longest + 1);
        return $"{fence}tool {call.Name}\n{body}{fence}";
    }

    /// <summary>The arguments as lines and sections, or null when only JSON can say them.</summary>
    private static string? Lines(JsonObject arguments)
    {
        var lines = new StringBuilder();
        var sections = new StringBuilder();
        var open = new Stack<(string Path, int Depth, JsonNode? Node)>();
        if (!Push(open, "", 0, arguments))
        {
            return null;
        }

        while (open.TryPop(out var entry))
        {
            var (path, depth, node) = entry;
            if (depth > AnswerSyntax.DeepestArgument || !AnswerSyntax.WholePath().IsMatch(path))
            {
                return null;
            }

            switch (node)
            {
                case JsonObject { Count: > 0 } or JsonArray { Count: > 0 }:
                    if (!Push(open, path + ".", depth, node))
                    {
                        return null;
                    }

                    break;
                case JsonObject or JsonArray:
                    return null;
                case JsonValue value when value.TryGetValue(out string? text):
                    if (text.Contains('\r'))
                    {
                        return null;
                    }

                    (text.Contains('\n') ? sections : lines).Append(
                        text.Contains('\n') ? Section(path, text) : $"{path}: {OneLineText(text)}\n"
                    );
                    break;
                default:
                    lines.Append($"{path}: {node?.ToJsonString(OneLine) ?? "null"}\n");
                    break;
            }
        }

        return lines.Append(sections).ToString();
    }

    /// <summary>Puts the children on the stack, first on top; false when a name would read as something else.</summary>
    private static bool Push(Stack<(string Path, int Depth, JsonNode? Node)> open, string prefix, int depth, JsonNode parent)
    {
        var children = parent is JsonObject fields
            ? fields.Select(field => (Name: field.Key, Node: field.Value))
            : ((JsonArray)parent).Select((item, index) => (Name: index.ToString(CultureInfo.InvariantCulture), Node: item));
        foreach (var (name, node) in children.Reverse())
        {
            if (name.Contains('.') || (parent is JsonObject && name.All(char.IsAsciiDigit)))
            {
                return false;
            }

            open.Push((prefix + name, depth + 1, node));
        }

        return true;
    }

    private static string Section(string path, string text)
    {
        var complete = text.EndsWith('\n');
        var lines = (complete ? text[..^1] : text)
            .Split('\n')
            .Select(line =>
                AnswerSyntax.Section().IsMatch(line)
                || line == AnswerSyntax.NoFinalLineBreak
                || AnswerSyntax.EscapedSectionLine().IsMatch(line)
                    ? "\\" + line
                    : line
            );
        return $"--- {path}\n{string.Join('\n', lines)}\n{(complete ? "" : AnswerSyntax.NoFinalLineBreak + "\n")}";
    }

    private static string OneLineText(string text)
    {
        var plain = text == text.Trim() && !text.StartsWith('"') && !AnswerSyntax.JsonLiteral().IsMatch(text);
        return plain ? text : JsonValue.Create(text).ToJsonString(OneLine);
    }
}
