using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Models.Recordings;

/// <summary>
/// A model request as one text that is the same wherever and whenever the request is made: instructions, messages, tools. Neither
/// the model's name nor ids nor the path of the workspace are in it. Every part is headed by its length, so two different
/// requests never give one text.
/// </summary>
public sealed class RequestText
{
    /// <summary>Name of the property of a request that holds the absolute path of its workspace; the path is written as <c>.</c>.</summary>
    public const string WorkspaceProperty = "ossature.workspace";

    private static readonly JsonSerializerOptions Json = new(AIJsonUtilities.DefaultOptions)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private RequestText(ImmutableArray<string> parts, int firstLength, int newsStart, string tools)
    {
        Text = string.Concat(parts) + tools;
        News = string.Concat(parts.Skip(newsStart));
        Digest = Digest.Of(Text);
        FirstDigest = firstLength == parts.Length ? Digest : Digest.Of(string.Concat(parts.Take(firstLength)) + tools);
    }

    /// <summary>The whole request.</summary>
    public string Text { get; }

    /// <summary>The messages since the model's last answer: what a person who gave that answer has not read yet.</summary>
    public string News { get; }

    /// <summary>The digest of <see cref="Text"/>.</summary>
    public Digest Digest { get; }

    /// <summary>The digest of the request that opened the same agent run: this one without the model's first answer and all that follows.</summary>
    public Digest FirstDigest { get; }

    /// <summary>The text of a request.</summary>
    public static RequestText Of(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var workspace = options?.AdditionalProperties?.GetValueOrDefault(WorkspaceProperty) as string;
        string Part(string head, string text)
        {
            var shown = string.IsNullOrEmpty(workspace) ? text : text.Replace(workspace, ".", StringComparison.Ordinal);
            return string.Create(CultureInfo.InvariantCulture, $"# {head} · {shown.Length} characters\n\n{shown}\n\n");
        }

        var parts = ImmutableArray.CreateBuilder<string>();
        if (options?.Instructions is { Length: > 0 } instructions)
        {
            parts.Add(Part("system", instructions));
        }

        var calls = new Dictionary<string, int>(StringComparer.Ordinal);
        var (firstAnswer, lastAnswer) = (-1, 0);
        foreach (var message in messages)
        {
            if (message.Role == ChatRole.Assistant)
            {
                firstAnswer = firstAnswer < 0 ? parts.Count : firstAnswer;
            }

            foreach (var content in message.Contents)
            {
                switch (content)
                {
                    case TextContent text:
                        parts.Add(Part(message.Role.Value, text.Text));
                        break;
                    case FunctionCallContent call:
                        // Ids differ from run to run; the number of a call in its conversation does not.
                        calls[call.CallId] = calls.Count + 1;
                        parts.Add(Part($"call {calls[call.CallId]} {call.Name}", Arguments(call)));
                        break;
                    case FunctionResultContent result:
                        parts.Add(Part($"result {calls.GetValueOrDefault(result.CallId)}", Result(result.Result)));
                        break;
                }
            }

            lastAnswer = message.Role == ChatRole.Assistant ? parts.Count : lastAnswer;
        }

        var tools = string.Concat((options?.Tools ?? []).Select(tool => Part($"tool {tool.Name}", Declaration(tool))));
        return new(parts.ToImmutable(), firstAnswer < 0 ? parts.Count : firstAnswer, lastAnswer, tools);
    }

    private static string Arguments(FunctionCallContent call)
    {
        var sorted = new JsonObject();
        foreach (
            var (name, value) in (call.Arguments ?? new Dictionary<string, object?>()).OrderBy(
                pair => pair.Key,
                StringComparer.Ordinal
            )
        )
        {
            sorted[name] = JsonSerializer.SerializeToNode(value, Json);
        }

        return sorted.ToJsonString(Json);
    }

    private static string Result(object? result) =>
        result switch
        {
            null => "",
            string text => text,
            JsonElement { ValueKind: JsonValueKind.String } text => text.GetString()!,
            _ => JsonSerializer.Serialize(result, Json),
        };

    private static string Declaration(AITool tool)
    {
        var text = new StringBuilder(tool.Description.ReplaceLineEndings("\n"));
        if (tool is AIFunctionDeclaration function)
        {
            text.Append("\n\n").Append(JsonSerializer.Serialize(function.JsonSchema, Json));
        }

        return text.ToString();
    }
}
