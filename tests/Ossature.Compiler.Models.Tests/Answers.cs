using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Models.Recordings;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Models.Tests;

/// <summary>Short ways to read an answer and to say what came of it.</summary>
internal static class Answers
{
    public static ModelAnswer Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var answer = AnswerReader.Read(SourceText.From("01.answer.md", text), diagnostics);
        Assert.Empty(diagnostics);
        return answer!;
    }

    /// <summary>The codes and lines of an answer that cannot be read, as <c>OSS5024:3</c>.</summary>
    public static string Problems(string text)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(AnswerReader.Read(SourceText.From("01.answer.md", text), diagnostics));
        return string.Join(' ', diagnostics.Select(diagnostic => $"{diagnostic.Code}:{diagnostic.Location.Start.Line}"));
    }

    /// <summary>The arguments of the first tool call, as JSON.</summary>
    public static string Arguments(string body) =>
        Read($"```tool t\n{body}\n```")
            .Parts.OfType<AnswerToolCall>()
            .Single()
            .Arguments.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Describe(ModelAnswer answer) =>
        string.Join(
            "\n",
            answer.Parts.Select(part =>
                part switch
                {
                    AnswerToolCall call => $"call {call.Name} {call.Arguments.ToJsonString()}",
                    _ => "text " + ((AnswerText)part).Text,
                }
            )
        );
}
