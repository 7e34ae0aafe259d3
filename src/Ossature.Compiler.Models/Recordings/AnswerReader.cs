using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Models.Recordings;

/// <summary>Reads an answer file. Every text is either an answer or a list of diagnostics, each at its line.</summary>
public sealed class AnswerReader
{
    private static readonly string[] Fields = ["cached_tokens", "input_tokens", "output_tokens"];
    private readonly SourceText source;
    private readonly DiagnosticBag diagnostics;
    private readonly ImmutableArray<AnswerPart>.Builder parts = ImmutableArray.CreateBuilder<AnswerPart>();
    private readonly Dictionary<string, long> usage = new(StringComparer.Ordinal);
    private int line = 1;

    private AnswerReader(SourceText source, DiagnosticBag diagnostics) => (this.source, this.diagnostics) = (source, diagnostics);

    /// <summary>The answer, or null after at least one diagnostic.</summary>
    public static ModelAnswer? Read(SourceText source, DiagnosticBag diagnostics)
    {
        var before = diagnostics.Count;
        var reader = new AnswerReader(source, diagnostics);
        reader.ReadFrontMatter();
        reader.ReadParts();
        if (reader.parts.Count == 0 && diagnostics.Count == before)
        {
            diagnostics.AnswerEmpty(Location.OfFile(source.Path));
        }

        return diagnostics.Count > before
            ? null
            : new()
            {
                Parts = reader.parts.ToImmutable(),
                InputTokens = reader.Usage("input_tokens"),
                OutputTokens = reader.Usage("output_tokens"),
                CachedTokens = reader.Usage("cached_tokens"),
            };
    }

    private long? Usage(string field) => usage.TryGetValue(field, out var value) ? value : null;

    private string LineText(int number)
    {
        var text = source.ToString(source.GetLine(number));
        return number == 1 ? text.TrimStart('\uFEFF') : text;
    }

    private Location LineLocation(int number) => Location.Of(source, source.GetLine(number));

    private void ReadFrontMatter()
    {
        if (LineText(1) != AnswerSyntax.FrontMatterFence)
        {
            return;
        }

        for (line = 2; line <= source.LineCount; line++)
        {
            var text = LineText(line);
            if (text == AnswerSyntax.FrontMatterFence)
            {
                line++;
                return;
            }

            if (text.Trim().Length > 0)
            {
                ReadField(text);
            }
        }

        diagnostics.AnswerFrontMatterNotClosed(LineLocation(1));
    }

    private void ReadField(string text)
    {
        var colon = text.IndexOf(':');
        var name = (colon < 0 ? text : text[..colon]).Trim();
        var value = colon < 0 ? "" : text[(colon + 1)..].Trim();
        if (!Fields.Contains(name, StringComparer.Ordinal))
        {
            diagnostics.AnswerFieldUnknown(LineLocation(line), name, NearNames.Help(name, Fields));
        }
        else if (!long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            diagnostics.AnswerFieldNotANumber(LineLocation(line), name, value);
        }
        else
        {
            usage[name] = number;
        }
    }

    private void ReadParts()
    {
        var text = new StringBuilder();
        while (line <= source.LineCount)
        {
            var current = LineText(line);
            if (AnswerSyntax.ToolFence().Match(current) is { Success: true } fence)
            {
                AddText(text);
                ReadToolCall(fence.Groups["name"].Value, fence.Groups["fence"].Length);
                continue;
            }

            text.Append(AnswerSyntax.EscapedToolFence().IsMatch(current) ? current[1..] : current).Append('\n');
            line++;
        }

        AddText(text);
    }

    private void AddText(StringBuilder text)
    {
        var trimmed = text.ToString().Trim('\n');
        if (trimmed.Length > 0)
        {
            parts.Add(new AnswerText(trimmed));
        }

        text.Clear();
    }

    private void ReadToolCall(string name, int fenceLength)
    {
        var opening = line++;
        var body = line;
        while (line <= source.LineCount && !Closes(LineText(line), fenceLength))
        {
            line++;
        }

        var named = AnswerSyntax.ToolName().IsMatch(name);
        if (!named)
        {
            diagnostics.ToolCallWithoutName(LineLocation(opening), name);
        }

        if (line > source.LineCount)
        {
            diagnostics.ToolCallNotClosed(LineLocation(opening), new string('`', fenceLength));
            return;
        }

        if (ToolCallReader.Read(source, body, line - 1, diagnostics) is { } arguments && named)
        {
            parts.Add(new AnswerToolCall(name, arguments));
        }

        line++;
    }

    private static bool Closes(string text, int fenceLength)
    {
        var fence = text.TrimEnd(' ', '\t');
        return fence.Length >= fenceLength && fence.AsSpan().IndexOfAnyExcept('`') < 0;
    }
}
