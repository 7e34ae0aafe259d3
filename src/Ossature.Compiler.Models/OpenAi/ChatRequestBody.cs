using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Ossature.Compiler.Models.OpenAi;

/// <summary>
/// A request for a chat completion as it goes over the wire. It holds no more than every OpenAI-compatible server takes: some refuse fields
/// that they do not know.
/// </summary>
internal static class ChatRequestBody
{
    private static readonly IDictionary<string, object?> Nothing = new Dictionary<string, object?>();

    /// <summary>Each blank and each escaped quote is sent, and read by the model, in every request that follows.</summary>
    private static readonly JsonSerializerOptions Compact = new(AIJsonUtilities.DefaultOptions)
    {
        WriteIndented = false,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static BinaryData Write(HostedModel model, IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = Compact.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString("model", model.Name);
            if (options?.MaxOutputTokens is { } most)
            {
                // OpenAI renamed the field for models that think; the others kept the name.
                json.WriteNumber(model.Provider == "openai" ? "max_completion_tokens" : "max_tokens", most);
            }

            json.WriteStartArray("messages");
            if (options?.Instructions is { Length: > 0 } instructions)
            {
                WriteMessage(json, "system", instructions);
            }

            foreach (var message in messages)
            {
                WriteMessages(json, message);
            }

            json.WriteEndArray();
            WriteTools(json, options);
            json.WriteEndObject();
        }

        return BinaryData.FromBytes(buffer.WrittenMemory);
    }

    /// <summary>One message, or one for each result of a tool.</summary>
    private static void WriteMessages(Utf8JsonWriter json, ChatMessage message)
    {
        var calls = message.Contents.OfType<FunctionCallContent>().ToArray();
        var results = message.Contents.OfType<FunctionResultContent>().ToArray();
        foreach (var result in results)
        {
            json.WriteStartObject();
            json.WriteString("role", "tool");
            json.WriteString("tool_call_id", result.CallId);
            json.WriteString("content", TextOf(result.Result));
            json.WriteEndObject();
        }

        if (calls.Length > 0)
        {
            WriteCalls(json, message.Text, calls);
        }
        else if (results.Length == 0)
        {
            WriteMessage(json, message.Role.Value, message.Text);
        }
    }

    private static void WriteMessage(Utf8JsonWriter json, string role, string text)
    {
        json.WriteStartObject();
        json.WriteString("role", role);
        json.WriteString("content", text);
        json.WriteEndObject();
    }

    private static void WriteCalls(Utf8JsonWriter json, string text, FunctionCallContent[] calls)
    {
        json.WriteStartObject();
        json.WriteString("role", ChatRole.Assistant.Value);
        json.WriteString("content", text.Length == 0 ? null : text);
        json.WriteStartArray("tool_calls");
        foreach (var call in calls)
        {
            json.WriteStartObject();
            json.WriteString("id", call.CallId);
            json.WriteString("type", "function");
            json.WriteStartObject("function");
            json.WriteString("name", call.Name);
            json.WriteString("arguments", JsonSerializer.Serialize(call.Arguments ?? Nothing, Compact));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTools(Utf8JsonWriter json, ChatOptions? options)
    {
        var tools = (options?.Tools ?? []).OfType<AIFunctionDeclaration>().ToArray();
        if (tools.Length == 0)
        {
            return;
        }

        json.WriteStartArray("tools");
        foreach (var tool in tools)
        {
            json.WriteStartObject();
            json.WriteString("type", "function");
            json.WriteStartObject("function");
            json.WriteString("name", tool.Name);
            json.WriteString("description", tool.Description);
            json.WritePropertyName("parameters");
            tool.JsonSchema.WriteTo(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string TextOf(object? result) =>
        result switch
        {
            null => "",
            string text => text,
            JsonElement { ValueKind: JsonValueKind.String } text => text.GetString()!,
            _ => JsonSerializer.Serialize(result, Compact),
        };
}
