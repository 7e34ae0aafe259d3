using Ossature.CommandLine.Output;
using Ossature.Compiler;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Diagnostics.Rendering;

namespace Ossature.CommandLine.Commands;

/// <summary>What <c>ossc fmt</c> did, or with <c>--check</c> would do, to each file.</summary>
internal sealed class FormatReport(bool check)
{
    private readonly List<FormattedFile> files = [];
    private readonly DiagnosticBag diagnostics = new();

    public int ExitCode => diagnostics.HasErrors ? CommandLine.ExitCode.Failed : CommandLine.ExitCode.Fine;

    public void Add(FormattedFile file)
    {
        files.Add(file);
        diagnostics.AddRange(file.Errors);
        if (check && file.IsChanged)
        {
            AddUnformatted(diagnostics, file);
        }
    }

    /// <summary>Says that a file is not formatted, at the first line that differs.</summary>
    public static void AddUnformatted(DiagnosticBag diagnostics, FormattedFile file) =>
        diagnostics.NotFormatted(Location.Of(file.Source, file.Source.GetLine(FirstDifference(file))), file.Source.Path);

    public void Print(Invocation invocation)
    {
        if (invocation.Settings.Json)
        {
            invocation.Results.Write(Json());
            return;
        }

        foreach (var file in files)
        {
            if (file.IsChanged && !check)
            {
                invocation.Results.Write($"{file.Source.Path}\n");
            }
        }

        foreach (var diagnostic in diagnostics)
        {
            invocation.Results.Write(diagnostic);
        }

        invocation.Results.Write(Summary(), diagnostics.HasErrors ? Paint.Error : Paint.Good);
    }

    private static int FirstDifference(FormattedFile file)
    {
        var offset = file.Source.Text.AsSpan().CommonPrefixLength(file.Formatted.Text);
        return file.Source.GetPosition(offset).Line;
    }

    private string Summary()
    {
        var changed = files.Count(file => file.IsChanged);
        var broken = files.Count(file => !file.Errors.IsEmpty);
        var all = Invocation.Count(files.Count, "file");
        var done =
            !check ? $"formatted {changed} of {all}"
            : changed == 0 ? $"{all} checked"
            : $"{changed} of {all} not formatted";
        return done + (broken == 0 ? "" : $"; left {Invocation.Count(broken, "file")} with syntax errors alone") + "\n";
    }

    private string Json() =>
        JsonText.Indented(json =>
        {
            json.WriteStartArray("files");
            foreach (var file in files)
            {
                json.WriteStartObject();
                json.WriteString("file", file.Source.Path);
                json.WriteString("status", Status(file));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in diagnostics)
            {
                json.WriteStartObject();
                JsonRenderer.WriteFields(json, diagnostic);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    private string Status(FormattedFile file) =>
        !file.Errors.IsEmpty ? "errors"
        : !file.IsChanged ? "unchanged"
        : check ? "unformatted"
        : "formatted";
}
