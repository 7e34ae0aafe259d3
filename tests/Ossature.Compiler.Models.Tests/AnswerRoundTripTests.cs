using System.Text.Json.Nodes;
using Ossature.Compiler.Models.Recordings;

namespace Ossature.Compiler.Models.Tests;

/// <summary>What the writer writes, the reader reads back as the same answer; and no text makes the reader throw.</summary>
public sealed class AnswerRoundTripTests
{
    private static readonly string[] Fragments =
    [
        "a",
        "src/Money.cs",
        " ",
        "\n",
        "\n",
        "\\",
        "\"",
        "```",
        "````",
        "```tool x",
        "\\```tool x",
        "--- content",
        "\\--- content",
        "---",
        "\\ No newline at end of file",
        "\\\\ No newline at end of file",
        "true",
        "12",
        "-0.5e1",
        "null",
        ": ",
        "{",
        "}",
        "[0]",
        "é",
        "漢字",
        "😀",
        "\t",
        "\r\n",
        "\u2028",
        "\uFEFF",
        "# user",
        "key: value",
        "input_tokens: 1",
    ]; // csharpier-ignore

    private static readonly string[] Names =
    [
        "path",
        "content",
        "edits",
        "old",
        "new_text",
        "a-b",
        "with.dot",
        "7",
        "",
        "x y",
        "_",
    ];

    [Fact]
    public void Every_answer_survives_writing_and_reading()
    {
        for (var seed = 0; seed < 3000; seed++)
        {
            var answer = Generate(new Random(seed));
            var written = AnswerWriter.Write(answer);
            var read = Answers.Read(written);

            Assert.True(
                Same(answer, read),
                $"seed {seed}:\n{written}\nwas {Answers.Describe(answer)}\nis {Answers.Describe(read)}"
            );
        }
    }

    [Fact]
    public void No_text_makes_the_reader_throw()
    {
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var text = string.Concat(
                Enumerable
                    .Range(0, random.Next(40))
                    .Select(_ => Fragments[random.Next(Fragments.Length)] + (random.Next(2) == 0 ? "\n" : ""))
            );
            var diagnostics = new Diagnostics.DiagnosticBag();

            var answer = AnswerReader.Read(Text.SourceText.From("a", text), diagnostics);

            Assert.Equal(answer is null, diagnostics.HasErrors);
        }
    }

    [Fact]
    public void A_file_is_written_as_people_write_it() =>
        Assert.Equal(
            """
            ---
            input_tokens: 5
            ---

            Now the file.

            ````tool write_file
            path: a.md
            version: "12"
            --- content
            ```
            code
            ```
            ````

            """.ReplaceLineEndings("\n"),
            AnswerWriter.Write(
                new()
                {
                    InputTokens = 5,
                    Parts =
                    [
                        new AnswerText("Now the file."),
                        new AnswerToolCall(
                            "write_file",
                            new()
                            {
                                ["path"] = "a.md",
                                ["version"] = "12",
                                ["content"] = "```\ncode\n```\n",
                            }
                        ),
                    ],
                }
            )
        );

    private static ModelAnswer Generate(Random random)
    {
        var parts = new List<AnswerPart>();
        for (var count = 1 + random.Next(4); count > 0; count--)
        {
            var text = Words(random).Replace("\r\n", "\n", StringComparison.Ordinal).Trim('\n');
            if (parts.LastOrDefault() is not AnswerText && text.Length > 0 && random.Next(2) == 0)
            {
                parts.Add(new AnswerText(text));
            }
            else
            {
                parts.Add(new AnswerToolCall("tool-" + random.Next(3), Object(random, 0)));
            }
        }

        return new()
        {
            Parts = [.. parts],
            InputTokens = random.Next(3) == 0 ? random.Next() : null,
            CachedTokens = random.Next(3) == 0 ? random.Next() : null,
        };
    }

    private static string Words(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => Fragments[random.Next(Fragments.Length)]));

    private static JsonObject Object(Random random, int depth)
    {
        var result = new JsonObject();
        for (var count = random.Next(4); count > 0; count--)
        {
            // Odd names are rare, so that the form with lines is tried as often as the form with JSON.
            result[Names[random.Next(random.Next(4) == 0 ? Names.Length : 5)]] = Value(random, depth);
        }

        return result;
    }

    private static JsonNode? Value(Random random, int depth) =>
        random.Next(depth > 3 ? 5 : 8) switch
        {
            0 => random.Next(),
            1 => random.Next(2) == 0,
            2 => null,
            < 6 => Words(random),
            6 => Object(random, depth + 1),
            _ => new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => Value(random, depth + 1))]),
        };

    private static bool Same(ModelAnswer left, ModelAnswer right) =>
        (left.InputTokens, left.OutputTokens, left.CachedTokens) == (right.InputTokens, right.OutputTokens, right.CachedTokens)
        && left.Parts.Length == right.Parts.Length
        && left.Parts.Zip(right.Parts)
            .All(pair =>
                pair switch
                {
                    (AnswerText a, AnswerText b) => a.Text == b.Text,
                    (AnswerToolCall a, AnswerToolCall b) => a.Name == b.Name && JsonNode.DeepEquals(a.Arguments, b.Arguments),
                    _ => false,
                }
            );
}
