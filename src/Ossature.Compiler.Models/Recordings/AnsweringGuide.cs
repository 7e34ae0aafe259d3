using Ossature.Compiler.Text;

namespace Ossature.Compiler.Models.Recordings;

/// <summary>The page that tells whoever answers by hand how an answer is written; put into every recording that is made.</summary>
internal static class AnsweringGuide
{
    private const string FileName = "ANSWERING.md";

    private const string Page = """
        # How to answer

        Every folder here is one agent run. `NN.request.md` is what the model is asked: the first one in full, the later ones only what is
        new. Write the answer into `NN.answer.md` beside it; the build goes on as soon as it can be read. If it cannot be read,
        `NN.answer.problem.md` says why. Requests and answers together are a recording: `replay:<this folder>` builds from it.

        An answer is Markdown. Text is what the model says. A tool call is a fenced block whose fence is followed by `tool` and the
        tool's name; several calls may follow each other. An answer without a tool call ends the run.

        ````
        I start with the value type.

        ```tool write_file
        path: src/Money.cs
        --- content
        public sealed record Money(decimal Amount);
        ```
        ````

        Between the fences stands either one JSON object or arguments by name:

        - `name: value` is an argument on one line. Numbers, `true`, `false`, `null` and text in double quotes are read as JSON;
          everything else is text as it stands.
        - `--- name` begins an argument that runs over the lines below it, up to the next such line or the closing fence, each line with
          its line break. End it with the line `\ No newline at end of file` to leave out the last line break.
        - Lists and objects are written with dots: `edits.0.old: a`, `--- edits.0.new`.
        - A line that would mean something but is meant as it stands gets a backslash in front. A fence inside an argument needs a longer
          fence around the call.

        Known usage may be stated first, between lines of `---`: `input_tokens: 1200`, `output_tokens: 80`, `cached_tokens: 0`.
        Leave out what is not known.

        """;

    public static void WriteOnce(IFileSystem files, string folder)
    {
        var path = $"{folder}/{FileName}";
        if (!files.FileExists(path))
        {
            files.WriteText(path, Page);
        }
    }
}
