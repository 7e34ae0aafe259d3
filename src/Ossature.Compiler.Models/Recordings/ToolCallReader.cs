using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Models.Recordings;

/// <summary>Reads the lines between the fences of a tool call: a JSON object, or <c>name: value</c> lines and <c>--- name</c> sections.</summary>
internal sealed class ToolCallReader
{
    private sealed record Argument(string[] Path, JsonNode? Value, int Line);

    private readonly SourceText source;
    private readonly DiagnosticBag diagnostics;
    private readonly List<Argument> arguments = [];

    private ToolCallReader(SourceText source, DiagnosticBag diagnostics) =>
        (this.source, this.diagnostics) = (source, diagnostics);

    /// <summary>The arguments on the lines from <paramref name="first"/> to <paramref name="last"/>; null after a diagnostic.</summary>
    public static JsonObject? Read(SourceText source, int first, int last, DiagnosticBag diagnostics)
    {
        while (first <= last && string.IsNullOrWhiteSpace(source.ToString(source.GetLine(first))))
        {
            first++;
        }

        if (first > last)
        {
            return [];
        }

        var before = diagnostics.Count;
        var reader = new ToolCallReader(source, diagnostics);
        if (source.ToString(source.GetLine(first)).TrimStart().StartsWith('{'))
        {
            return reader.ReadJson(first, last);
        }

        reader.ReadLines(first, last);
        var result = reader.Assemble();
        return diagnostics.Count == before ? result : null;
    }

    private JsonObject? ReadJson(int first, int last)
    {
        var body = source.ToString(TextSpan.FromBounds(source.GetLine(first).Start, source.GetLine(last).End));
        try
        {
            return (JsonObject)JsonNode.Parse(body, null, new() { AllowDuplicateProperties = false })!;
        }
        catch (JsonException exception)
        {
            var at = Math.Min(last, first + (int)(exception.LineNumber ?? 0));
            var sentence = exception.Message.Split(" LineNumber:", 2)[0].Split(" Path:", 2)[0].TrimEnd('.');
            diagnostics.ToolCallJsonInvalid(Location.Of(source, source.GetLine(at)), sentence);
            return null;
        }
    }

    private void ReadLines(int first, int last)
    {
        var at = first;
        while (at <= last)
        {
            var text = source.ToString(source.GetLine(at));
            if (AnswerSyntax.Section().Match(text) is { Success: true } section)
            {
                var header = at++;
                arguments.Add(new(section.Groups["path"].Value.Split('.'), ReadSection(ref at, last), header));
                continue;
            }

            if (AnswerSyntax.ArgumentLine().Match(text) is { Success: true } pair)
            {
                arguments.Add(new(pair.Groups["path"].Value.Split('.'), Value(pair.Groups["value"].Value.Trim()), at));
            }
            else if (!string.IsNullOrWhiteSpace(text))
            {
                diagnostics.ToolCallLineUnreadable(Location.Of(source, source.GetLine(at)));
            }

            at++;
        }
    }

    private string ReadSection(ref int at, int last)
    {
        var content = new StringBuilder();
        for (; at <= last; at++)
        {
            var text = source.ToString(source.GetLine(at));
            if (AnswerSyntax.Section().IsMatch(text))
            {
                break;
            }

            if (text == AnswerSyntax.NoFinalLineBreak)
            {
                content.Length -= content.Length > 0 ? 1 : 0;
                continue;
            }

            content.Append(AnswerSyntax.EscapedSectionLine().IsMatch(text) ? text[1..] : text).Append('\n');
        }

        return content.ToString();
    }

    /// <summary>Numbers, truth values, null and quoted text are read as JSON; everything else is text as it stands.</summary>
    private static JsonNode? Value(string text)
    {
        if (!text.StartsWith('"') && !AnswerSyntax.JsonLiteral().IsMatch(text))
        {
            return text;
        }

        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private JsonObject Assemble()
    {
        // Sorted by path, so that an array's items arrive in the order of their numbers however the file orders them.
        arguments.Sort(
            (left, right) => ComparePaths(left.Path, right.Path) is var order and not 0 ? order : left.Line.CompareTo(right.Line)
        );
        var root = new JsonObject();
        foreach (var argument in arguments)
        {
            if (!Place(root, argument))
            {
                diagnostics.ToolCallArgumentConflict(
                    Location.Of(source, source.GetLine(argument.Line)),
                    string.Join('.', argument.Path)
                );
            }
        }

        return root;
    }

    private static bool Place(JsonObject root, Argument argument)
    {
        JsonNode node = root;
        for (var i = 0; i < argument.Path.Length; i++)
        {
            var isLast = i == argument.Path.Length - 1;
            var wanted =
                isLast ? argument.Value
                : Index(argument.Path[i + 1]) is null ? new JsonObject()
                : new JsonArray();
            var (found, existing) = Child(node, argument.Path[i]);
            if (found ? isLast || existing?.GetType() != wanted!.GetType() : !Insert(node, argument.Path[i], wanted))
            {
                return false;
            }

            node = found ? existing! : wanted!;
        }

        return true;
    }

    private static (bool Found, JsonNode? Node) Child(JsonNode parent, string segment)
    {
        if (parent is JsonObject fields)
        {
            return (fields.TryGetPropertyValue(segment, out var value), value);
        }

        var items = (JsonArray)parent;
        return Index(segment) is { } index && index < items.Count ? (true, items[index]) : (false, null);
    }

    private static bool Insert(JsonNode parent, string segment, JsonNode? child)
    {
        if (parent is JsonObject fields)
        {
            fields[segment] = child;
            return true;
        }

        var items = (JsonArray)parent;
        if (Index(segment) != items.Count)
        {
            return false;
        }

        items.Add(child);
        return true;
    }

    private static int? Index(string segment) =>
        int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    private static int ComparePaths(string[] left, string[] right)
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var order = (Index(left[i]), Index(right[i])) switch
            {
                ({ } a, { } b) => a.CompareTo(b),
                ({ }, null) => -1,
                (null, { }) => 1,
                _ => string.CompareOrdinal(left[i], right[i]),
            };
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
